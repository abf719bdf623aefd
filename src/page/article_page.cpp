#include "page/article_page.h"

#include "domain/html_escape.h"
#include "page/body_layout.h"
#include "page/resource_text.h"
#include "page/writing_systems.h"

#include <QByteArray>
#include <QCryptographicHash>

#include <algorithm>
#include <map>

namespace lectern::page {

namespace {

using Values = std::map<std::string_view, std::string>;

/// The title as HTML, its hits marked as the Sanitiser marks those of the body.
std::string markedTitle(const PageContent& content)
{
    const std::string_view title = content.title;
    std::string html;
    std::size_t done = 0;
    for (const TextSpan& hit : content.titleHits) {
        html += escaped(title.substr(done, hit.begin - done)) + "<mark class=\"lectern-hit\">"
            + escaped(title.substr(hit.begin, hit.length)) + "</mark>";
        done = hit.begin + hit.length;
    }
    return html + escaped(title.substr(done));
}

std::string titleHeading(const PageContent& content)
{
    return "<h1 class=\"lectern-title\">" + markedTitle(content) + "</h1>";
}

/// Puts values in the places `{{name}}` of a template, in one pass: a value that looks like a place
/// stays as it is.
std::string filled(std::string_view pattern, const Values& values)
{
    std::string result;
    for (;;) {
        const auto open = pattern.find("{{");
        result += pattern.substr(0, open);
        if (open == std::string_view::npos)
            return result;
        const auto close = pattern.find("}}", open);
        const auto value = values.find(pattern.substr(open + 2, close - open - 2));
        Q_ASSERT(value != values.end());
        result += value->second;
        pattern.remove_prefix(close + 2);
    }
}

std::string contentPolicy(const std::string& sheet)
{
    const QByteArray hash = QCryptographicHash::hash(
        QByteArrayView(sheet.data(), static_cast<qsizetype>(sheet.size())),
        QCryptographicHash::Sha256);
    return "default-src 'none'; img-src lectern: data:; style-src 'sha256-"
        + hash.toBase64().toStdString()
        + "'; style-src-attr 'unsafe-inline'; base-uri 'none'; form-action 'none'";
}

/// ` data-theme="dark" …`, and where the text runs.
std::string rootAttributes(const PageStyle& style, const std::string& language)
{
    std::string html;
    for (const auto& [name, value] : rootOf(style).attributes)
        html.append(" ").append(name).append("=\"").append(value).append("\"");
    return isRightToLeft(language) ? html + " dir=\"rtl\"" : html;
}

/// For the engine's own colours: scroll bars, form controls, the canvas behind the page.
std::string colourScheme(Theme theme)
{
    if (theme == Theme::System)
        return "light dark";
    return theme == Theme::Dark ? "dark" : "light";
}

std::string pathList(const std::vector<CategoryPath>& paths, const PageLabels& labels)
{
    std::string html;
    for (const CategoryPath& path : paths) {
        if (path.empty())
            continue;
        html += "<ol class=\"lectern-path\">";
        for (const std::string& name : path.names)
            html += "<li>" + escaped(name) + "</li>";
        html += "</ol>\n";
    }
    if (html.empty())
        html = "<ol class=\"lectern-path\"><li>" + escaped(labels.uncategorised) + "</li></ol>\n";
    return html;
}

/// "#lectern-highlight-3": the first highlight that stands in the page (one that is only a picture
/// has no element); empty where there is none.
std::string firstHighlight(std::string_view body)
{
    constexpr std::string_view kAttribute = "id=\"lectern-highlight-";
    const auto place = body.find(kAttribute);
    if (place == std::string_view::npos)
        return {};
    const auto begin = place + std::string_view("id=\"").size();
    return '#' + std::string(body.substr(begin, body.find('"', begin) - begin));
}

std::string byline(const PageContent& content, const PageLabels& labels)
{
    std::string html;
    if (!content.author.empty())
        html += "<span class=\"lectern-author\">" + escaped(content.author) + "</span>";
    if (!content.date.empty())
        html += "<span class=\"lectern-date\">" + escaped(content.date) + "</span>";
    const std::string target = firstHighlight(content.body.text());
    if (content.highlightCount > 0 && !target.empty())
        html += "<span class=\"lectern-highlights\"><a href=\"" + target + "\">"
            + escaped(labels.highlights) + ' ' + std::to_string(content.highlightCount)
            + "</a></span>";
    if (content.readingMinutes > 0)
        html += "<span class=\"lectern-reading-time\">"
            + escaped(labels.readingTime(content.readingMinutes)) + "</span>";
    if (content.isFileGone)
        html += "<span class=\"lectern-file-gone\">" + escaped(labels.fileGone) + "</span>";
    if (content.versionCount > 1)
        html += "<span class=\"lectern-versions\"><a href=\"" + std::string(kVersionsAddress)
            + "\">" + escaped(labels.versions(content.versionCount)) + "</a></span>";
    return html.empty() ? html : "<p class=\"lectern-byline\">" + html + "</p>\n";
}

/// A text with its line ends.
std::string linesOf(std::string_view text)
{
    std::string html = escaped(text);
    for (auto at = html.find('\n'); at != std::string::npos; at = html.find('\n', at + 4))
        html.replace(at, 1, "<br>");
    return html;
}

std::string remarkList(const PageContent& content, const PageLabels& labels)
{
    if (content.remarks.empty())
        return {};
    std::string html
        = "<section class=\"lectern-remarks\"><h2>" + escaped(labels.remarks) + "</h2>\n<ol>\n";
    for (std::size_t i = 0; i < content.remarks.size(); ++i) {
        const Remark& remark = content.remarks[i];
        html += "<li id=\"lectern-remark-" + std::to_string(i + 1) + "\"><blockquote data-colour=\""
            + annotationColourName(remark.colour) + "\">" + linesOf(remark.quote) + "</blockquote>";
        if (!remark.note.empty())
            html += "<p>" + linesOf(remark.note) + "</p>";
        if (remark.isOrphan)
            html += "<p class=\"lectern-orphan\">" + escaped(labels.orphan) + "</p>";
        html += "</li>\n";
    }
    return html + "</ol></section>\n";
}

std::string tagList(const PageContent& content, const PageLabels& labels)
{
    if (content.tags.empty())
        return {};
    std::string html = "<ul class=\"lectern-tags\" aria-label=\"" + escaped(labels.tags) + "\">\n";
    for (const PageTag& tag : content.tags) {
        const std::string name = escaped(tag.name);
        html += "<li>"
            + (tag.address.empty() ? "<span>" + name + "</span>"
                                   : "<a href=\"" + escaped(tag.address) + "\">" + name + "</a>")
            + "</li>\n";
    }
    return html + "</ul>\n";
}

std::string originalLink(const PageContent& content, const PageLabels& labels)
{
    const std::string& address = content.sourceUrl;
    if (!address.starts_with("http://") && !address.starts_with("https://"))
        return {};
    return "<a class=\"lectern-original\" rel=\"noreferrer noopener\" href=\"" + escaped(address)
        + "\">" + escaped(labels.openOriginal) + "</a>";
}

std::string footer(const PageContent& content, const PageLabels& labels)
{
    const std::string html = tagList(content, labels) + originalLink(content, labels);
    return html.empty() ? html : "<footer class=\"lectern-footer\">\n" + html + "</footer>\n";
}

std::string arrangedBody(const PageContent& content, const std::string& language)
{
    const std::string& body = content.body.text();
    const std::string arranged
        = makeAddressesBreakable(markStandaloneImages(markRepeatedTitle(body, content.title)));
    return arrangeScripts(arranged, language);
}

/// What a reader sees of an article, roughly: enough to tell its language.
std::string textOf(std::string_view html)
{
    constexpr std::size_t kEnoughBytes = std::size_t {64} * 1024;
    std::string text;
    while (!html.empty() && text.size() < kEnoughBytes) {
        const auto open = std::min(html.find('<'), html.size());
        text += html.substr(0, open);
        html.remove_prefix(std::min(html.find('>', open), html.size() - 1) + 1);
    }
    return text;
}

std::string placeAttribute(double place)
{
    if (place <= 0)
        return {};
    return " data-place=\"" + QByteArray::number(place, 'f', 2).toStdString() + '"';
}

std::string notesAttribute(const PageContent& content)
{
    return content.notes.empty() ? "" : " data-notes=\"" + escaped(content.notes) + '"';
}

} // namespace

std::vector<PageTag> tagsWithoutLinks(const std::vector<std::string>& names)
{
    std::vector<PageTag> tags;
    tags.reserve(names.size());
    for (const std::string& name : names)
        tags.push_back({name, {}});
    return tags;
}

std::string renderArticlePage(const PageContent& content, const PageStyle& style,
                              const PageLabels& labels)
{
    const std::string sheet = styleSheet(style);
    const std::string language = detectLanguage(content.title + ' ' + textOf(content.body.text()));
    return filled(resourceText("article.html"),
                  Values {
                      {"language", language},
                      {"place", placeAttribute(content.place)},
                      {"root", rootAttributes(style, language)},
                      {"colorScheme", colourScheme(style.theme)},
                      {"policy", contentPolicy(sheet)},
                      {"title", escaped(content.title)},
                      {"heading", arrangeScripts(titleHeading(content), language)},
                      {"style", sheet},
                      {"paths", pathList(content.categories, labels)},
                      {"byline", byline(content, labels)},
                      {"body", arrangedBody(content, language)},
                      {"notes", notesAttribute(content)},
                      {"remarks", remarkList(content, labels)},
                      {"footer", footer(content, labels)},
                  });
}

} // namespace lectern::page
