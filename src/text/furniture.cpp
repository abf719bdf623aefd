#include "text/furniture.h"

#include <algorithm>
#include <array>

namespace lectern::text {

namespace {

using Names = std::initializer_list<std::string_view>;

bool hasClassOf(const HtmlAttributes& attributes, Names names)
{
    std::string_view list = attributes.value("class");
    while (!list.empty()) {
        const auto end = std::min(list.find_first_of(" \t\r\n\f"), list.size());
        if (std::find(names.begin(), names.end(), list.substr(0, end)) != names.end())
            return true;
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return false;
}

} // namespace

bool isTipButton(const HtmlAttributes& attributes)
{
    // Of 人人都是产品经理, 简书, 知乎, WeChat, Hexo's NexT theme, WordPress' tip plugins.
    return hasClassOf(
        attributes,
        {"support-author",     "support-title",    "button--pay", "reward-button",   "reward_area",
         "reward_qrcode_area", "reward-container", "post-reward", "article-reward",  "Reward",
         "RewardButton",       "rewards-button",   "dashang",     "dashang-box",     "shang-main",
         "tip-author",         "tipping-button",   "appreciate",  "buy-me-a-coffee", "bmc-button"});
}

bool hasHidingClass(const HtmlAttributes& attributes)
{
    return hasClassOf(attributes,
                      {"lazy", "lazyload", "lazyloading", "lazy-img", "lazy-image", "lazy-load",
                       "js-lazy", "b-lazy", "opacity_0", "opacity-0", "invisible", "hide", "hidden",
                       "is-hidden", "d-none", "placeholder"});
}

} // namespace lectern::text
