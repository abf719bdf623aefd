#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace lectern::tests {

/// Checks a `src/` tree against the rules of DESIGN.md, "Who may know whom":
/// - a room includes only the rooms its row names;
/// - SQL statements stand only in `store` (and in `sqlite`, which owns BEGIN and COMMIT);
/// - `sqlite3.h` only in `sqlite` and in the tokenizer's registration;
/// - Qt Gui, Widgets and WebEngine only in `desktop`, Qt Network only in `images` and above;
/// - no `auto` for joined QStrings: it would keep references to temporaries (QStringBuilder).
///
/// Returns one sentence for each breach, "room/file.cpp:12: …"; empty where all is well.
std::vector<std::string> findBreaches(const std::filesystem::path& sourceFolder);

} // namespace lectern::tests
