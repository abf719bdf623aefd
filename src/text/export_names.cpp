#include "text/export_names.h"

#include "text/address_filter.h"

#include <cstdint>
#include <cstdio>

namespace lectern::text {

namespace {

constexpr std::size_t kMaxStemBytes = 80;

/// FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/. Names stand in libraries, so it
/// never changes.
std::uint64_t hashOf(std::string_view text)
{
    std::uint64_t hash = 0xcbf29ce484222325;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
    return hash;
}

/// Letters, digits, '.', '-' and '_'; everything else would mean something in a path.
std::string nameCharacters(std::string_view text)
{
    std::string name;
    for (const char c : text.substr(0, kMaxStemBytes)) {
        const bool isPlain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z')
            || (c >= 'A' && c <= 'Z') || c == '.' || c == '-' || c == '_';
        name += isPlain ? c : '-';
    }
    return name.starts_with('.') ? '-' + name.substr(1) : name;
}

} // namespace

std::string ExportNames::byKey(std::string_view key)
{
    std::string stem = nameCharacters(key);
    if (stem != key) { // keys that differ only in what a name cannot hold stay different
        char hash[32];
        std::snprintf(hash, sizeof hash, "-%016llx", static_cast<unsigned long long>(hashOf(key)));
        stem += hash;
    }
    return unique(std::move(stem));
}

std::string ExportNames::byAddress(std::string_view address)
{
    char hash[32];
    std::snprintf(hash, sizeof hash, "%016llx", static_cast<unsigned long long>(hashOf(address)));
    const std::string host = nameCharacters(hostOf(address));
    return unique(host.empty() ? std::string(hash) : host + '-' + hash);
}

std::string ExportNames::unique(std::string stem)
{
    const int before = m_used[stem]++;
    if (before > 0)
        stem += '-' + std::to_string(before + 1);
    return stem.append(m_ending);
}

} // namespace lectern::text
