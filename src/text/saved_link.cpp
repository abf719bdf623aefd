#include "text/saved_link.h"

#include "domain/html_escape.h"
#include "text/header_strings.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>

namespace lectern::text {

namespace {

constexpr std::int64_t kMostSeconds = 253'402'300'799; ///< the end of the year 9999

std::optional<std::int64_t> wholeNumber(std::string_view text)
{
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc {} || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

/// Chrome and Firefox have written milli- and microseconds at times: by their size they are no
/// seconds of this epoch.
std::int64_t asSeconds(std::int64_t moment)
{
    constexpr std::int64_t kMostOfToday = 100'000'000'000; // in seconds the year 5138
    while (moment >= kMostOfToday)
        moment /= 1000;
    return moment;
}

std::string isoTime(std::int64_t seconds)
{
    namespace ch = std::chrono;
    const ch::sys_seconds time {ch::seconds(seconds)};
    const auto day = ch::floor<ch::days>(time);
    const ch::year_month_day date(day);
    const ch::hh_mm_ss clock(time - day);
    char text[64];
    std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02dZ",
                  static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                  static_cast<unsigned>(date.day()), static_cast<int>(clock.hours().count()),
                  static_cast<int>(clock.minutes().count()),
                  static_cast<int>(clock.seconds().count()));
    return text;
}

/// "example.com/a" of "https://www.example.com/a/".
std::string shortAddress(std::string_view url)
{
    for (const std::string_view start : {"https://", "http://", "www."})
        if (url.starts_with(start))
            url.remove_prefix(start.size());
    while (url.ends_with('/'))
        url.remove_suffix(1);
    return std::string(url);
}

std::string bodyOf(const SavedLink& link)
{
    std::string html = "<p>🔗 <a href=\"" + asHtml(link.url) + "\">" + asHtml(link.url) + "</a></p>";
    if (!link.excerpt.empty())
        html += "<blockquote><p>" + asHtml(link.excerpt) + "</p></blockquote>";
    if (!link.note.empty())
        html += "<p>" + asHtml(link.note) + "</p>";
    return html;
}

} // namespace

ReadArticle readSavedLink(SavedLink link, std::string format, const SanitiseOptions& options)
{
    ReadArticle article;
    article.format = std::move(format);
    article.document = Sanitiser(options).sanitise(bodyOf(link));
    FrontMatter& meta = article.frontMatter;
    meta.title = collapsed(link.title);
    if (meta.title.empty())
        meta.title = shortAddress(link.url);
    meta.author = collapsed(link.author);
    meta.tags = std::move(link.tags);
    meta.categories = std::move(link.folders);
    meta.date = std::move(link.date);
    meta.headimg = std::move(link.cover);
    meta.sourceUrl = std::move(link.url);
    meta.language = std::move(link.language);
    article.carried = std::move(link.carried);
    article.problems.push_back({{},
                                0,
                                ProblemKind::LinkOnly,
                                "The export holds the page's address and nothing of the page."});
    return article;
}

std::int64_t savedSeconds(std::string_view text)
{
    text = trimmed(text);
    if (const auto number = wholeNumber(text))
        return *number > 0 ? asSeconds(*number) : 0;
    return std::max<std::int64_t>(parseDate(text).sortSeconds.value_or(0), 0);
}

ArticleDate savedDate(std::string_view text)
{
    text = trimmed(text);
    const auto number = wholeNumber(text);
    if (!number) {
        ArticleDate date = parseDate(text);
        // Go's and others' "no time at all".
        const bool isNothing = !date.sortSeconds || text.starts_with("0001-01-01");
        return isNothing ? ArticleDate {} : date;
    }
    const std::int64_t seconds = *number > 0 ? asSeconds(*number) : 0;
    return seconds > 0 && seconds <= kMostSeconds ? parseDate(isoTime(seconds)) : ArticleDate {};
}

AnnotationColour colourNamed(std::string_view name)
{
    const std::string lower = asciiLower(name);
    if (lower == "green")
        return AnnotationColour::Green;
    if (lower == "blue" || lower == "cyan" || lower == "indigo" || lower == "teal")
        return AnnotationColour::Blue;
    if (lower == "red" || lower == "pink" || lower == "purple")
        return AnnotationColour::Pink;
    return AnnotationColour::Yellow;
}

std::string asHtml(std::string_view text)
{
    std::string html;
    for (std::size_t begin = 0; begin <= text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        html += begin > 0 ? "<br>" : "";
        appendEscaped(html, text.substr(begin, end - begin));
        begin = end + 1;
    }
    return html;
}

} // namespace lectern::text
