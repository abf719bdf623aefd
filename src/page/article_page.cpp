#include "page/article_page.h"

#include "page/body_layout.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QFile>

#include <algorithm>
#include <map>

// Outside any namespace, as Qt asks for resources of a static library:
// https://doc.qt.io/qt-6/resources.html#explicit-loading-and-unloading-of-embedded-resources
static void loadPageResources()
{
    Q_INIT_RESOURCE(page);
}

namespace lectern::page {

namespace {

using Values = std::map<std::string_view, std::string>;

std::string readResource(const char* path)
{
    QFile file(QString::fromLatin1(path));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return opened ? file.readAll().toStdString() : std::string();
}

struct Resources {
    std::string article;
    std::string style;
};

const Resources& resources()
{
    static const Resources loaded = [] {
        loadPageResources();
        return Resources {readResource(":/lectern/page/article.html"),
                          readResource(":/lectern/page/style.css")};
    }();
    return loaded;
}

std::string escaped(std::string_view text)
{
    std::string html;
    html.reserve(text.size() + text.size() / 8);
    for (const char c : text) {
        switch (c) {
        case '&':
            html += "&amp;";
            break;
        case '<':
            html += "&lt;";
            break;
        case '>':
            html += "&gt;";
            break;
        case '"':
            html += "&quot;";
            break;
        case '\'':
            html += "&#39;";
            break;
        default:
            html += c;
        }
    }
    return html;
}

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

/// One family name as a CSS string. What could leave the string, or the style element, goes.
std::string cssString(std::string_view name)
{
    std::string quoted = "\"";
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x20 && byte != 0x7F
            && std::string_view("\"'\\<>{};").find(c) == std::string_view::npos)
            quoted += c;
    }
    return quoted + '"';
}

/// "Noto Serif CJK SC, Georgia" -> `"Noto Serif CJK SC","Georgia",`
std::string familyList(std::string_view families)
{
    std::string list;
    while (!families.empty()) {
        const auto comma = std::min(families.find(','), families.size());
        std::string_view name = families.substr(0, comma);
        families.remove_prefix(std::min(comma + 1, families.size()));
        const auto first = name.find_first_not_of(" \t\"'");
        if (first == std::string_view::npos)
            continue;
        name = name.substr(first, name.find_last_not_of(" \t\"'") - first + 1);
        list += cssString(name) + ',';
    }
    return list;
}

std::string styleSheet(const PageStyle& style)
{
    const int size = std::clamp(style.fontSizePx, 8, 72);
    std::string sheet = resources().style + ":root{--lectern-size:" + std::to_string(size) + "px";
    const std::string families = familyList(style.fontFamily);
    if (!families.empty())
        sheet += ";--lectern-family:" + families + "var(--sans)";
    return sheet + "}\n";
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

std::string_view themeName(Theme theme)
{
    switch (theme) {
    case Theme::Light:
        return "light";
    case Theme::Dark:
        return "dark";
    case Theme::System:
        break;
    }
    return "system";
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
    return html.empty() ? html : "<p class=\"lectern-byline\">" + html + "</p>\n";
}

std::string footer(const PageContent& content, const PageLabels& labels)
{
    const std::string& address = content.sourceUrl;
    if (!address.starts_with("http://") && !address.starts_with("https://"))
        return {};
    return "<footer class=\"lectern-footer\"><a rel=\"noreferrer noopener\" href=\""
        + escaped(address) + "\">" + escaped(labels.openOriginal) + "</a></footer>\n";
}

std::string arrangedBody(const PageContent& content)
{
    const std::string& body = content.body.text();
    return makeAddressesBreakable(markStandaloneImages(markRepeatedTitle(body, content.title)));
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

} // namespace

std::string renderArticlePage(const PageContent& content, const PageStyle& style,
                              const PageLabels& labels)
{
    const std::string sheet = styleSheet(style);
    const std::string theme(themeName(style.theme));
    return filled(
        resources().article,
        Values {
            {"language", detectLanguage(content.title + ' ' + textOf(content.body.text()))},
            {"theme", theme},
            {"colorScheme", style.theme == Theme::System ? "light dark" : theme},
            {"policy", contentPolicy(sheet)},
            {"title", escaped(content.title)},
            {"heading", markedTitle(content)},
            {"style", sheet},
            {"paths", pathList(content.categories, labels)},
            {"byline", byline(content, labels)},
            {"body", arrangedBody(content)},
            {"footer", footer(content, labels)},
        });
}

PaperColours paperColours(Theme theme)
{
    // As in style.css; a test compares them.
    if (theme == Theme::Dark)
        return {0x1a1918, 0xd6d1c7};
    return {0xfdfcf9, 0x26241f};
}

} // namespace lectern::page
