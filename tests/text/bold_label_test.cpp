#include "text/sanitiser.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lectern::text {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(BoldLabel, shortNameBeforeAColonThatAParagraphBeginsWith_isNoPassage)
{
    const auto document
        = Sanitiser().sanitise("<p><b>注意：</b>水很热。</p><ul><li><strong>Term</strong>: meaning"
                               "<li><b>作</b><b>者</b>：张三</ul>"
                               "<p>后来<b>又说：</b>不</p><p><b>小结：</b></p>"
                               "<p><b>a whole clause that goes on and on:</b> text</p>"
                               "<p><mark>Mark</mark>: text</p>");
    std::vector<std::string> kinds;
    std::vector<std::string> passages;
    for (const auto& highlight : document.highlights) {
        kinds.emplace_back(highlightKindName(highlight.kind));
        if (isPassage(highlight))
            passages.push_back(highlight.text);
    }
    EXPECT_THAT(kinds,
                ElementsAre("label", "label", "label", "phrase", "heading", "phrase", "phrase"));
    EXPECT_THAT(passages,
                ElementsAre("又说：", "小结：", "a whole clause that goes on and on:", "Mark"));
    EXPECT_THAT(document.html.text(),
                HasSubstr("<strong class=\"lectern-boldlabel\" id=\"lectern-boldlabel-2\">作"
                          "</strong><strong class=\"lectern-boldlabel\">者</strong>"));
    EXPECT_THAT(document.html.text(), HasSubstr("id=\"lectern-highlight-3\">又说："));
}

} // namespace
} // namespace lectern::text
