#include "importer/import_job.h"
#include "text/encoding.h"

#include <algorithm>

namespace lectern::importer {

namespace {

/// Length of the UTF-8 character at the start of `bytes`, 0 where there is none.
std::size_t characterLength(std::string_view bytes)
{
    for (std::size_t length = 1; length <= std::min<std::size_t>(4, bytes.size()); ++length) {
        if (text::isValidUtf8(bytes.substr(0, length)))
            return length;
    }
    return 0;
}

} // namespace

std::string displayPath(const std::filesystem::path& path)
{
    const std::string& bytes = path.native();
    if (text::isValidUtf8(bytes))
        return bytes;
    constexpr char digits[] = "0123456789ABCDEF";
    std::string shown;
    for (std::size_t i = 0; i < bytes.size();) {
        if (const auto length = characterLength(std::string_view(bytes).substr(i)); length > 0) {
            shown.append(bytes, i, length);
            i += length;
            continue;
        }
        const auto byte = static_cast<unsigned char>(bytes[i++]);
        shown += {'\\', 'x', digits[byte >> 4], digits[byte & 15]};
    }
    return shown;
}

} // namespace lectern::importer
