#pragma once

#include <string>
#include <string_view>

namespace lectern::tests {

/// Which styles are harmless: those that keep every theme readable, or the author's own look.
enum class Styles { Readable, AsSaved };

/// Reads HTML as strictly as can be: every tag allow-listed and balanced, every attribute
/// allow-listed and in double quotes, every address of a harmless scheme, nothing unescaped.
/// Shares no code with the sanitiser. Empty where all is well, else what is wrong and where.
std::string complaintAbout(std::string_view html, Styles styles = Styles::Readable);

} // namespace lectern::tests
