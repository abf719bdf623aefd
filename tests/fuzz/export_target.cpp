#include "fuzz/fuzz_target.h"
#include "text/companions.h"
#include "text/export_entry.h"
#include "text/export_fixtures.h"
#include "text/export_index.h"
#include "text/export_kind.h"

#include <array>

namespace lectern::fuzz {

const char* const targetName = "export";

namespace {

using text::ExportKind;

/// As the file says it is, else as its first byte has it: damaged beginnings are read too.
ExportKind kindOf(std::string_view input)
{
    static constexpr std::array kinds {ExportKind::Wallabag,    ExportKind::OmnivoreList,
                                       ExportKind::PocketCsv,   ExportKind::LinksCsv,
                                       ExportKind::RaindropCsv, ExportKind::InstapaperCsv,
                                       ExportKind::PocketHtml,  ExportKind::Bookmarks};
    const auto told = text::recogniseExport(input.substr(0, text::kRecognitionBytes));
    if (told != ExportKind::None && told != ExportKind::ReadeckItem)
        return told;
    return kinds[input.empty() ? 0 : static_cast<unsigned char>(input.front()) % kinds.size()];
}

/// What an import does: a piece at a time.
text::ExportIndex inPieces(ExportKind kind, std::string_view input)
{
    constexpr std::size_t piece = 7;
    const auto scanner = text::ExportScanner::forKind(kind);
    for (std::size_t at = 0; at < input.size(); at += piece)
        scanner->feed(input.substr(at, piece));
    return scanner->finish();
}

} // namespace

std::vector<std::string> targetSeeds()
{
    return {tests::kWallabagExport,   tests::kPocketCsv,  tests::kInstapaperCsv,
            tests::kRaindropCsv,      tests::kPocketHtml, tests::kBookmarks,
            tests::kOmnivoreMetadata, tests::kReadeckInfo};
}

void tryInput(std::string_view input)
{
    const auto kind = kindOf(input);
    const auto index = text::indexExport(kind, input);
    const auto again = inPieces(kind, input);
    require(again.entries.size() == index.entries.size() && again.head == index.head,
            "In pieces, the export holds something else.");
    for (std::size_t i = 0; i < index.entries.size(); ++i) {
        const auto& entry = index.entries[i];
        require(entry.begin == again.entries[i].begin && entry.length == again.entries[i].length
                    && entry.name == again.entries[i].name,
                "In pieces, an entry is another.");
        require(entry.begin <= input.size() && entry.length <= input.size() - entry.begin,
                "An entry lies outside the file.");
        constexpr std::size_t kEnough = 20; // the others are read in no other way
        if (i < kEnough)
            static_cast<void>(text::readExportEntry(
                index.head + std::string(input.substr(entry.begin, entry.length)), entry.name, {}));
    }
    for (const auto beside : {text::Companions::Kind::Omnivore, text::Companions::Kind::Readeck}) {
        text::ReadArticle article;
        const text::Companions companions {.kind = beside,
                                           .metadata = std::string(input),
                                           .highlights = std::string(input),
                                           .folder = {}};
        text::addCompanions(article, companions);
        static_cast<void>(text::addressIn(companions));
    }
}

} // namespace lectern::fuzz
