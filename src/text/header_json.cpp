#include "text/header_json.h"

#include "text/header_lines.h"
#include "text/header_scalar.h"
#include "text/header_strings.h"
#include "text/header_yaml.h"
#include "text/lines.h"
#include "text/problem.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>

#include <algorithm>

namespace lectern::text {

namespace {

HeaderValue valueOf(const QJsonValue& json, int line, int depth)
{
    HeaderValue value {.line = line};
    if (depth > kMaxHeaderNesting)
        return value;
    switch (json.type()) {
    case QJsonValue::String:
        return HeaderValue::scalar(json.toString().toStdString(), line);
    case QJsonValue::Bool:
        return HeaderValue::scalar(json.toBool() ? "true" : "false", line);
    case QJsonValue::Double:
        return HeaderValue::scalar(json.toVariant().toString().toStdString(), line);
    case QJsonValue::Array:
        value.kind = HeaderValue::Kind::List;
        for (const auto& item : json.toArray())
            value.items.push_back(valueOf(item, line, depth + 1));
        return value;
    case QJsonValue::Object: {
        value.kind = HeaderValue::Kind::Map;
        const QJsonObject object = json.toObject();
        for (auto entry = object.begin(); entry != object.end(); ++entry) {
            value.keys.push_back(entry.key().toStdString());
            value.items.push_back(valueOf(entry.value(), line, depth + 1));
        }
        return value;
    }
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return value;
}

/// Qt's reader keeps no places: the first line that names the key in quotes.
int lineOfKey(std::string_view header, const std::string& key, int firstLine)
{
    const std::size_t at = header.find('"' + key + '"');
    if (at == std::string_view::npos)
        return firstLine;
    LineReader lines(header, firstLine);
    Line line = lines.next();
    while (line.next <= at && !lines.atEnd())
        line = lines.next();
    return line.number;
}

/// The lines of a broken object without braces and the commas at their ends, as `key: value`.
std::string asKeyLines(std::string_view header)
{
    std::string text;
    for (LineReader lines(header); !lines.atEnd();) {
        std::string_view line = trimmed(lines.next().text);
        if (line.starts_with('{'))
            line = trimmed(line.substr(1));
        if (line.ends_with('}') && line.find('{') == std::string_view::npos)
            line = trimmed(line.substr(0, line.size() - 1));
        if (line.ends_with(','))
            line.remove_suffix(1);
        (text += line) += '\n';
    }
    return text;
}

} // namespace

HeaderFields readJsonHeader(std::string_view header, int firstLine)
{
    header = header.substr(0, kMaxHeaderBytes);
    const std::string_view bare = trimmed(header);
    std::string object(header);
    if (!bare.starts_with('{'))
        object
            = '{' + std::string(bare.ends_with(',') ? bare.substr(0, bare.size() - 1) : bare) + '}';

    HeaderFields read;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(object));
    if (document.isObject()) {
        const QJsonObject json = document.object();
        for (auto entry = json.begin(); entry != json.end(); ++entry) {
            const std::string key = entry.key().toStdString();
            const int line = lineOfKey(header, key, firstLine);
            read.fields.push_back({key, valueOf(entry.value(), line, 0), line});
        }
        std::ranges::stable_sort(read.fields, {}, &HeaderField::line);
        return read;
    }
    if (auto yaml = readYamlStrictly(object, firstLine))
        read = *std::move(yaml);
    else
        read = scanHeaderLines(asKeyLines(header), firstLine).read;
    read.problems.insert(read.problems.begin(),
                         problemAt(firstLine, ProblemKind::HeaderNotJson,
                                   "The header breaks JSON's rules; what could be read of it was "
                                   "kept."));
    return read;
}

} // namespace lectern::text
