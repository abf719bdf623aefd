#include "text/header_yaml.h"

#include "text/header_lines.h"
#include "text/header_scalar.h"
#include "text/problem.h"

#include <libfyaml.h>

#include <algorithm>
#include <map>
#include <memory>
#include <string>

namespace lectern::text {

namespace {

struct ParserCloser {
    void operator()(fy_parser* parser) const { fy_parser_destroy(parser); }
};
struct EventCloser {
    fy_parser* parser = nullptr;
    void operator()(fy_event* event) const { fy_parser_event_free(parser, event); }
};
struct DiagnosticsCloser {
    void operator()(fy_diag* diagnostics) const { fy_diag_destroy(diagnostics); }
};
using Parser = std::unique_ptr<fy_parser, ParserCloser>;
using Diagnostics = std::unique_ptr<fy_diag, DiagnosticsCloser>;
using Event = std::unique_ptr<fy_event, EventCloser>;

/// FYPCF_QUIET still prints what a document breaks to stderr; this takes the words away.
Diagnostics makeSilence()
{
    fy_diag_cfg config {};
    fy_diag_cfg_default(&config);
    config.fp = nullptr;
    config.output_fn = [](fy_diag*, void*, const char*, std::size_t) {};
    return Diagnostics(fy_diag_create(&config));
}

std::string textOf(fy_token* token)
{
    std::size_t size = 0;
    const char* text = token ? fy_token_get_text(token, &size) : nullptr;
    return text ? std::string(text, size) : std::string();
}

std::size_t countValues(const HeaderValue& value)
{
    std::size_t count = 1;
    for (const HeaderValue& item : value.items)
        count += countValues(item);
    return count;
}

/// Builds one document's value from libfyaml's events, within bounds.
class YamlBuilder final {
public:
    YamlBuilder(fy_parser* parser, int firstLine)
        : m_parser(parser)
        , m_firstLine(firstLine)
    {
    }

    /// Empty on an error, a passed bound, or where there is not exactly one document.
    std::optional<HeaderValue> build()
    {
        std::optional<HeaderValue> root;
        int documents = 0;
        while (true) {
            const Event event = next();
            if (!event)
                return std::nullopt;
            if (event->type == FYET_STREAM_END)
                return documents <= 1 && fy_parser_get_stream_error(m_parser) == 0 ? root
                                                                                   : std::nullopt;
            if (event->type == FYET_DOCUMENT_START) {
                if (++documents > 1)
                    return std::nullopt;
                root = value(next(), 0);
                if (!root)
                    return std::nullopt;
            }
        }
    }

private:
    Event next() { return {fy_parser_parse(m_parser), EventCloser {m_parser}}; }

    bool spend(std::size_t values)
    {
        m_values += values;
        return m_values <= kMaxHeaderValues;
    }

    int lineOf(fy_event* event) const
    {
        const fy_mark* mark = fy_event_start_mark(event);
        return mark ? m_firstLine + mark->line : m_firstLine;
    }

    std::optional<HeaderValue> value(const Event& event, int depth)
    {
        if (!event || depth > kMaxHeaderNesting || !spend(1))
            return std::nullopt;
        switch (event->type) {
        case FYET_SCALAR:
            return scalar(event.get());
        case FYET_ALIAS:
            return alias(event.get());
        case FYET_SEQUENCE_START:
            return remember(sequence(lineOf(event.get()), depth), event->sequence_start.anchor);
        case FYET_MAPPING_START:
            return remember(mapping(lineOf(event.get()), depth), event->mapping_start.anchor);
        default:
            return std::nullopt;
        }
    }

    std::optional<HeaderValue> scalar(fy_event* event)
    {
        const bool isQuoted
            = event->scalar.value && fy_token_scalar_style(event->scalar.value) != FYSS_PLAIN;
        std::string text = textOf(event->scalar.value);
        const bool isNull = !isQuoted && (text.empty() || isNullWord(text));
        auto read = isNull ? HeaderValue {.line = lineOf(event)}
                           : HeaderValue::scalar(std::move(text), lineOf(event));
        return remember(std::move(read), event->scalar.anchor);
    }

    std::optional<HeaderValue> alias(fy_event* event)
    {
        const auto known = m_anchors.find(textOf(event->alias.anchor));
        if (known == m_anchors.end() || !spend(countValues(known->second)))
            return std::nullopt;
        return known->second;
    }

    std::optional<HeaderValue> sequence(int line, int depth)
    {
        HeaderValue list {.kind = HeaderValue::Kind::List, .line = line};
        while (true) {
            const Event event = next();
            if (event && event->type == FYET_SEQUENCE_END)
                return list;
            auto item = value(event, depth + 1);
            if (!item)
                return std::nullopt;
            list.items.push_back(*std::move(item));
        }
    }

    std::optional<HeaderValue> mapping(int line, int depth)
    {
        HeaderValue map {.kind = HeaderValue::Kind::Map, .line = line};
        while (true) {
            const Event event = next();
            if (event && event->type == FYET_MAPPING_END)
                return map;
            const auto key = value(event, depth + 1);
            if (!key)
                return std::nullopt;
            auto item = value(next(), depth + 1);
            if (!item)
                return std::nullopt;
            item->line = key->line;
            map.keys.push_back(key->text);
            map.items.push_back(*std::move(item));
        }
    }

    std::optional<HeaderValue> remember(std::optional<HeaderValue> read, fy_token* anchor)
    {
        if (read && anchor)
            m_anchors[textOf(anchor)] = *read;
        return read;
    }

    fy_parser* m_parser;
    int m_firstLine;
    std::size_t m_values = 0;
    std::map<std::string, HeaderValue> m_anchors;
};

void addGeneralRepair(HeaderFields& read, int line)
{
    read.problems.push_back(
        problemAt(line, ProblemKind::HeaderNotYaml,
                  "Line " + std::to_string(line)
                      + " of the header breaks YAML's rules; the header was read line by "
                        "line instead."));
}

/// The title that YAML would cut or misread, put in place of what the strict reader made of it.
void putLiterals(HeaderFields& read, const ScannedHeader& scanned)
{
    for (const HeaderField& literal : scanned.literals)
        for (HeaderField& field : read.fields)
            if (field.key == literal.key)
                field.value = literal.value;
    read.problems.insert(read.problems.end(), scanned.literalProblems.begin(),
                         scanned.literalProblems.end());
}

} // namespace

std::optional<HeaderFields> readYamlStrictly(std::string_view header, int firstLine)
{
    // Of such piles libfyaml 0.7 loses memory (github.com/pantoniou/libfyaml/issues/233); the
    // tolerant reading takes them for what they are.
    constexpr std::string_view piledQuotes = "''''''''";
    if (header.size() > kMaxStrictHeaderBytes || header.find(piledQuotes) != std::string_view::npos)
        return std::nullopt;
    const Diagnostics silence = makeSilence();
    fy_parse_cfg config {};
    config.diag = silence.get();
    config.flags = static_cast<fy_parse_cfg_flags>(FYPCF_QUIET | FYPCF_DISABLE_MMAP_OPT);
    const Parser parser(fy_parser_create(&config));
    if (!parser || fy_parser_set_string(parser.get(), header.data(), header.size()) != 0)
        return std::nullopt;
    auto root = YamlBuilder(parser.get(), firstLine).build();
    if (!root || (root->kind != HeaderValue::Kind::Map && root->kind != HeaderValue::Kind::Null))
        return std::nullopt;
    HeaderFields read;
    for (std::size_t i = 0; i < root->items.size(); ++i) {
        const int line = root->items[i].line;
        read.fields.push_back({std::move(root->keys[i]), std::move(root->items[i]), line});
    }
    return read;
}

HeaderFields readYamlHeader(std::string_view header, int firstLine)
{
    ScannedHeader scanned = scanHeaderLines(header.substr(0, kMaxHeaderBytes), firstLine);
    if (!scanned.isCertain) {
        if (auto strict = readYamlStrictly(header, firstLine)) {
            putLiterals(*strict, scanned);
            return *std::move(strict);
        }
    }
    HeaderFields read = std::move(scanned.read);
    read.problems.insert(read.problems.end(), scanned.literalProblems.begin(),
                         scanned.literalProblems.end());
    if (!scanned.isCertain && read.problems.empty())
        addGeneralRepair(read, scanned.doubtLine);
    return read;
}

} // namespace lectern::text
