#pragma once

#include <string>
#include <string_view>

namespace lectern::tests {

/// Reads HTML as strictly as can be: every tag allow-listed and balanced, every attribute
/// allow-listed and in double quotes, every address of a harmless scheme, nothing unescaped.
/// Shares no code with the sanitiser. Empty where all is well, else what is wrong and where.
std::string complaintAbout(std::string_view html);

} // namespace lectern::tests
