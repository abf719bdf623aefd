#include "search/search_link.h"

#include "domain/search_address.h"
#include "search/query.h"
#include "search/query_words.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <algorithm>
#include <charconv>

namespace lectern::search {

namespace {

using namespace std::string_view_literals;

std::string encoded(std::string_view text)
{
    const auto bytes = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    return QUrl::toPercentEncoding(bytes).toStdString();
}

/// Valid UTF-8 in one line.
std::string decoded(std::string_view text)
{
    const auto bytes = QByteArray::fromPercentEncoding(
        QByteArray(text.data(), static_cast<qsizetype>(text.size())));
    QString line = QString::fromUtf8(bytes);
    std::ranges::replace_if(
        line, [](QChar c) { return c.category() == QChar::Other_Control; }, u' ');
    return line.trimmed().toStdString();
}

std::optional<int> yearOf(const std::string& text)
{
    int year = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
    const bool isYear
        = error == std::errc() && end == text.data() + text.size() && year > 0 && year < 10000;
    return isYear ? std::optional(year) : std::nullopt;
}

void take(ArticleFilter& filter, std::string_view name, const std::string& value)
{
    if (name == "q"sv)
        filter.query = value;
    else if (name == "category"sv)
        filter.category = parseCategoryPath(value);
    else if (name == "author"sv && !value.empty())
        filter.author = value;
    else if (name == "year"sv)
        filter.year = yearOf(value);
    else if (name == "is"sv) {
        filter.onlyUnread = value == "unread";
        filter.onlyStarred = value == "starred";
    }
}

} // namespace

std::string toLink(const ArticleFilter& filter)
{
    std::string link = "lectern:search?q=" + encoded(filter.query);
    if (filter.category)
        link += "&category=" + encoded(toText(*filter.category));
    if (filter.onlyUnread || filter.onlyStarred)
        link += filter.onlyUnread ? "&is=unread" : "&is=starred";
    if (filter.year)
        link += "&year=" + std::to_string(*filter.year);
    if (filter.author)
        link += "&author=" + encoded(*filter.author);
    return link;
}

std::optional<ArticleFilter> parseLink(std::string_view address)
{
    const std::size_t begin = sizeOfForm(address, kSearchAddressForms);
    if (begin == 0 || address.size() > kLongestSearchAddressBytes)
        return std::nullopt;
    std::string_view rest = address.substr(begin, address.find('#') - begin);
    ArticleFilter filter;
    while (!rest.empty()) {
        const auto pair = rest.substr(0, rest.find('&'));
        rest.remove_prefix(std::min(pair.size() + 1, rest.size()));
        const auto equals = std::min(pair.find('='), pair.size());
        const auto value = pair.substr(std::min(equals + 1, pair.size()));
        take(filter, pair.substr(0, equals), decoded(value));
    }
    if (filter.query.size() > kLongestQueryBytes || parseQuery(filter.query).matchesEverything())
        return std::nullopt;
    return filter;
}

} // namespace lectern::search
