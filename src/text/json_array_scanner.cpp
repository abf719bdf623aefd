#include "text/json_array_scanner.h"

#include "text/json_reader.h"

#include <algorithm>

namespace lectern::text {

namespace {

using Token = JsonReader::Token;

struct Identity {
    std::string key; ///< `id`, Omnivore's `slug`
    std::string address;
};

/// What a whole object says that tells it from others. Values are short, or passed over.
Identity identityOf(std::string_view object)
{
    Identity found;
    JsonReader reader(object);
    reader.next();
    while (reader.next() == Token::Key) {
        const std::string key = reader.text();
        const bool isKey = key == "id" || key == "slug";
        const bool isAddress = key == "url" || key == "given_url";
        if (!isKey && !isAddress) {
            if (!reader.skipValue())
                break;
            continue;
        }
        const Token value = reader.next();
        if (value == Token::String || value == Token::Number) {
            std::string& wanted = isKey ? found.key : found.address;
            if (wanted.empty() || key == "slug")
                wanted = reader.text();
        } else if (value == Token::BeginObject || value == Token::BeginArray) {
            while (reader.depth() > 1 && reader.next() != Token::Damaged) { }
        }
    }
    return found;
}

} // namespace

void JsonArrayScanner::feed(std::string_view bytes)
{
    for (std::size_t i = 0; i < bytes.size() && !m_isOver;) {
        if (m_inString) {
            i = feedString(bytes, i);
            continue;
        }
        feedCharacter(bytes[i]);
        ++i;
        ++m_at;
    }
}

/// From within a string to behind its end, or to the end of the piece.
std::size_t JsonArrayScanner::feedString(std::string_view bytes, std::size_t at)
{
    const std::size_t begin = at;
    while (at < bytes.size() && m_inString) {
        const char c = bytes[at++];
        if (m_isEscaped)
            m_isEscaped = false;
        else if (c == '\\')
            m_isEscaped = true;
        else
            m_inString = c != '"';
    }
    if (m_isObject && m_entry.size() <= kMaxEntryBytes)
        m_entry.append(bytes.substr(begin, at - begin));
    m_at += at - begin;
    return at;
}

void JsonArrayScanner::feedCharacter(char c)
{
    if (c == '{' || c == '[')
        open(c);
    if (m_isObject && m_entry.size() <= kMaxEntryBytes)
        m_entry += c;
    if (c == '"')
        m_inString = m_depth > 0;
    else if (c == '}' || c == ']')
        close();
}

void JsonArrayScanner::open(char c)
{
    if (m_depth == 1) {
        m_isObject = c == '{';
        m_begin = m_at;
        m_entry.clear();
    }
    ++m_depth;
}

void JsonArrayScanner::close()
{
    if (m_depth == 0)
        return;
    if (--m_depth == 1 && m_isObject)
        endEntry();
    m_isOver = m_depth == 0;
}

void JsonArrayScanner::endEntry()
{
    ++m_count;
    m_isObject = false;
    if (m_index.entries.size() == kMaxExportEntries) {
        m_tooMany = m_isOver = true;
        return;
    }
    if (m_entry.size() > kMaxEntryBytes) {
        problem(ProblemKind::TooLarge, "is longer than 64 MB; it was left out.");
        return;
    }
    const Identity identity = identityOf(m_entry);
    std::string name = !identity.key.empty() ? m_names.byKey(identity.key)
        : !identity.address.empty()          ? m_names.byAddress(identity.address)
                                             : m_names.byKey("entry-" + std::to_string(m_count));
    m_index.entries.push_back({m_begin, m_at + 1 - m_begin, std::move(name), {}, {}});
    m_entry.clear();
}

ExportIndex JsonArrayScanner::finish()
{
    if (m_tooMany)
        m_index.problems.push_back({{},
                                    0,
                                    ProblemKind::TooLarge,
                                    "The export has more than 500,000 articles; the others were "
                                    "left out."});
    else if (m_isObject && m_depth > 1) {
        ++m_count;
        problem(ProblemKind::EntryDamaged,
                "is cut off: the export ends in it. Everything before it was taken.");
    } else if (!m_isOver)
        m_index.problems.push_back({{},
                                    0,
                                    ProblemKind::ExportCutOff,
                                    "The export ends too early, behind article "
                                        + std::to_string(m_count)
                                        + ". Everything before that was taken."});
    return std::move(m_index);
}

void JsonArrayScanner::problem(ProblemKind kind, std::string message)
{
    m_index.problems.push_back(
        {{},
         0,
         kind,
         "Article " + std::to_string(m_count) + " of the export " + std::move(message)});
}

} // namespace lectern::text
