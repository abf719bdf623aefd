#include "importer/entry_names.h"

#include "text/encoding.h"
#include "text/icu_decoder.h"

#include <algorithm>
#include <array>

namespace lectern::importer {

namespace {

/// As text/charset_names.h names them.
bool isEastAsian(std::string_view encoding)
{
    constexpr std::array names {"GB18030", "Big5", "Shift_JIS", "EUC-JP", "EUC-KR"};
    return std::ranges::find(names, encoding) != names.end();
}

std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> lines;
    for (;;) {
        const auto end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        if (end == text.size())
            return lines;
        text.remove_prefix(end + 1);
    }
}

std::optional<std::string> find(const std::unordered_map<std::string, std::string>& names,
                                const std::string& name)
{
    const auto found = names.find(name);
    return found == names.end() ? std::nullopt : std::optional(found->second);
}

} // namespace

EntryNames::EntryNames(const std::vector<std::string>& foreign)
{
    std::string all;
    for (const auto& name : foreign)
        all += (all.empty() ? "" : "\n") + name;
    if (all.empty())
        return;
    const text::DecodedText guess = text::decodeToUtf8(all);
    const std::string utf8
        = isEastAsian(guess.encoding) ? guess.utf8 : text::decodeWithIcu(all, "ibm-437").utf8;
    const auto lines = linesOf(utf8);
    if (lines.size() != foreign.size())
        return;
    for (std::size_t i = 0; i < foreign.size(); ++i) {
        m_readable.emplace(foreign[i], lines[i]);
        m_written.emplace(lines[i], foreign[i]);
    }
}

std::optional<std::string> EntryNames::readable(const std::string& name) const
{
    return find(m_readable, name);
}

std::optional<std::string> EntryNames::written(const std::string& readable) const
{
    return find(m_written, readable);
}

} // namespace lectern::importer
