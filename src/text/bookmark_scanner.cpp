#include "text/bookmark_scanner.h"

#include "text/address_filter.h"
#include "text/character_references.h"
#include "text/encoding.h"
#include "text/header_strings.h"

#include <algorithm>
#include <utility>

namespace lectern::text {

namespace {

constexpr std::size_t kMostFolders = 64; ///< as deep as the library keeps categories

bool isHeading(std::string_view name)
{
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

bool isList(std::string_view name)
{
    return name == "dl" || name == "ul" || name == "menu";
}

std::string hrefOf(const HtmlToken& token)
{
    for (const RawAttribute& attribute : token.attributes)
        if (asciiLower(attribute.name) == "href")
            return std::string(trimmedAddress(decoded(attribute.value, ReferencePlace::Attribute)));
    return {};
}

} // namespace

void BookmarkScanner::feed(std::string_view bytes)
{
    m_isTooLarge = m_isTooLarge || m_bytes.size() + bytes.size() > kMaxEntryBytes;
    if (!m_isTooLarge)
        m_bytes.append(bytes);
}

ExportIndex BookmarkScanner::finish()
{
    if (m_isTooLarge)
        m_index.problems.push_back(
            {{},
             0,
             ProblemKind::TooLarge,
             "The file is larger than 64 MB; only the links of its beginning were taken."});
    HtmlTokens tokens(m_bytes);
    HtmlToken token;
    while (tokens.next(token) && m_index.entries.size() < kMaxExportEntries)
        take(token);
    endEntry(m_bytes.size());
    if (m_index.entries.size() == kMaxExportEntries)
        m_index.problems.push_back({{},
                                    0,
                                    ProblemKind::TooLarge,
                                    "The file has more than 500,000 links; the others were left "
                                    "out."});
    return std::move(m_index);
}

void BookmarkScanner::take(const HtmlToken& token)
{
    switch (token.kind) {
    case HtmlToken::Kind::Text:
        if (m_inHeading)
            m_heading += token.text;
        break;
    case HtmlToken::Kind::StartTag:
        startTag(token);
        break;
    case HtmlToken::Kind::EndTag:
        endTag(token);
        break;
    case HtmlToken::Kind::RawText:
    case HtmlToken::Kind::EscapableText:
        break;
    }
}

void BookmarkScanner::startTag(const HtmlToken& token)
{
    const std::string& name = token.name;
    if (name == "a") {
        endEntry(token.begin);
        beginEntry(token);
    } else if (isHeading(name)) {
        endEntry(token.begin);
        m_inHeading = true;
        m_isSection = name == "h1";
        m_heading.clear();
    } else if (isList(name)) {
        endEntry(token.begin);
        openFolder();
    } else if (name == "dt" || name == "li" || name == "hr") {
        endEntry(token.begin);
    }
}

void BookmarkScanner::endTag(const HtmlToken& token)
{
    if (isHeading(token.name) && m_inHeading) {
        m_inHeading = false;
        m_heading = collapsed(decoded(decodeToUtf8(m_heading).utf8, ReferencePlace::Text));
        if (m_isSection) {
            m_section
                = m_kind == ExportKind::PocketHtml && m_heading.find("Archive") != std::string::npos
                ? ReadState::Read
                : ReadState::Unread;
            m_heading.clear(); // "Bookmarks": the whole, no folder
        }
    } else if (isList(token.name)) {
        endEntry(token.begin);
        m_heading.clear();
        if (m_deeper > 0)
            --m_deeper;
        else if (!m_folders.empty())
            m_folders.pop_back();
    } else if (token.name == "li") {
        endEntry(token.end);
    }
}

void BookmarkScanner::openFolder()
{
    m_inHeading = false;
    if (m_folders.size() == kMostFolders)
        ++m_deeper;
    else
        m_folders.push_back(std::exchange(m_heading, {}));
}

void BookmarkScanner::beginEntry(const HtmlToken& token)
{
    const std::string address = hrefOf(token);
    if (address.empty())
        return;
    if (!address.starts_with("http://") && !address.starts_with("https://")) {
        ++m_index.leftOut;
        m_index.problems.push_back(
            {{},
             0,
             ProblemKind::NotAPage,
             "A bookmark leads to no page of the web: " + quotedExcerpt(address) + "."});
        return;
    }
    ExportEntry entry;
    entry.begin = token.begin;
    entry.name = m_names.byAddress(address);
    std::ranges::copy_if(m_folders, std::back_inserter(entry.folder.names),
                         [](const auto& name) { return !name.empty(); });
    entry.readState = m_section;
    m_index.entries.push_back(std::move(entry));
    m_hasEntry = true;
}

void BookmarkScanner::endEntry(std::size_t at)
{
    if (!m_hasEntry)
        return;
    m_hasEntry = false;
    ExportEntry& entry = m_index.entries.back();
    const std::string_view bytes = std::string_view(m_bytes).substr(entry.begin, at - entry.begin);
    entry.length = bytes.find_last_not_of(" \t\r\n") + 1;
}

} // namespace lectern::text
