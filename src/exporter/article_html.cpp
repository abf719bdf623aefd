#include "domain/file_date.h"
#include "exporter/article_export.h"
#include "images/image_resolver.h"
#include "page/article_page.h"
#include "text/article_reader.h"

namespace lectern::exporter {

namespace {

/// "2021-10-28 14:08:07", with any sign between the numbers.
bool startsWithDay(const std::string& text)
{
    constexpr std::string_view shape = "0000-00-00";
    if (text.size() < shape.size())
        return false;
    for (std::size_t i = 0; i < shape.size(); ++i) {
        const bool isDigit = text[i] >= '0' && text[i] <= '9';
        if (isDigit != (shape[i] == '0') || static_cast<unsigned char>(text[i]) >= 0x80)
            return false;
    }
    return true;
}

} // namespace

text::SanitiseOptions withOwnAddresses(const std::vector<ImageRef>& images)
{
    text::SanitiseOptions options;
    options.images = text::ImageAddresses::Original;
    options.ownAddress = [&images](const ImageSource& image, int index) {
        const auto number = static_cast<std::size_t>(index);
        return number < images.size() ? images[number].original
                                      : images::resolveImage(image, index).original;
    };
    return options;
}

std::string toHtml(const Article& article)
{
    auto options = withOwnAddresses(article.images);
    options.baseAddress = article.sourceUrl;
    return text::readArticle(article.original, article.summary.path, options).document.html.text();
}

std::string toPage(const Article& article)
{
    text::SanitiseOptions options;
    options.imagePrefix = "lectern://image/" + std::to_string(article.summary.id.value) + '/';
    options.baseAddress = article.sourceUrl;
    const auto read = text::readArticle(article.original, article.summary.path, options);
    page::PageContent content;
    content.title = article.summary.title;
    content.author = article.summary.author;
    content.date = bylineDate(article.summary.date);
    content.categories = article.summary.categories;
    content.tags = page::tagsWithoutLinks(article.tags);
    content.body = read.document.html;
    content.highlightCount = passageCount(read.document.highlights);
    return page::renderArticlePage(content);
}

std::string shortDate(const ArticleDate& date)
{
    if (const std::string utc = toIso8601Utc(date); !utc.empty())
        return utc.substr(0, utc.find('T'));
    return startsWithDay(date.text) ? date.text.substr(0, 10) : date.text;
}

std::string fileDay(const ArticleDate& date)
{
    const auto seconds = fileSeconds(date);
    if (!seconds)
        return {};
    const std::string utc = toIso8601Utc({.text = {}, .utcSeconds = *seconds, .sortSeconds = {}});
    return "File of " + utc.substr(0, utc.find('T'));
}

std::string bylineDate(const ArticleDate& date)
{
    const std::string day = fileDay(date);
    return day.empty() ? shortDate(date) : day;
}

} // namespace lectern::exporter
