#include "desktop/drawable_svg.h"

#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

namespace lectern::desktop {

namespace {

constexpr qsizetype kMostBytes = qsizetype {512} * 1024;
constexpr int kMostElements = 20000;
constexpr int kDeepest = 64;

/// By local name, as Qt SVG takes them whatever their namespace. The last two lines draw nothing:
/// what drawing programs note down for themselves.
bool isHarmless(QStringView element)
{
    static const QSet<QString> names = [] {
        const auto list = QStringLiteral(
            "svg g defs path rect circle ellipse line polyline polygon text tspan style "
            "linearGradient radialGradient stop title desc metadata "
            "namedview path-effect grid guide perspective pageview "
            "RDF Work Agent Bag li License format type creator publisher rights date language");
        const auto words = list.split(u' ');
        return QSet<QString>(words.begin(), words.end());
    }();
    return names.contains(element.toString());
}

/// Values of attributes and style sheets: no address outside the file, no dashes (how many of them
/// a long line has is anybody's guess), no numbers past seven digits.
bool isHarmlessValue(const QString& value)
{
    static const QRegularExpression refused(
        QStringLiteral("url\\(\\s*+[\"']?+(?!#)|@|\\\\|dasharray\\s*:(?!\\s*none)|[0-9]{8}|[0-9]["
                       "eE]\\+?[0-9]"),
        QRegularExpression::CaseInsensitiveOption);
    return !refused.match(value).hasMatch();
}

bool isHarmless(const QXmlStreamAttribute& attribute)
{
    const QStringView name = attribute.name();
    const QString value = attribute.value().toString();
    if (name == u"href")
        return value.startsWith(u'#');
    // Words for people, and what drawing programs keep, are not drawn.
    if (name == u"label" || name == u"id" || name == u"docname" || name == u"export-filename"
        || name == u"about" || name == u"resource")
        return true;
    if (name == u"stroke-dasharray")
        return value == u"none";
    return isHarmlessValue(value);
}

} // namespace

bool isDrawableSvg(const QByteArray& bytes)
{
    if (bytes.size() > kMostBytes)
        return false;
    QXmlStreamReader reader(bytes);
    int depth = 0;
    int elements = 0;
    bool inStyle = false;
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference:
        case QXmlStreamReader::ProcessingInstruction:
            return false;
        case QXmlStreamReader::StartElement:
            if (++depth > kDeepest || ++elements > kMostElements || !isHarmless(reader.name()))
                return false;
            for (const QXmlStreamAttribute& attribute : reader.attributes()) {
                if (!isHarmless(attribute))
                    return false;
            }
            inStyle = reader.name() == u"style";
            break;
        case QXmlStreamReader::EndElement:
            --depth;
            inStyle = false;
            break;
        case QXmlStreamReader::Characters:
            if (inStyle && !isHarmlessValue(reader.text().toString()))
                return false;
            break;
        default:
            break;
        }
    }
    return !reader.hasError() && elements > 0;
}

} // namespace lectern::desktop
