#include "importer/assemble.h"

#include "images/image_addresses.h"
#include "images/image_resolver.h"
#include "importer/import_job.h"
#include "text/front_matter.h"

#include <algorithm>
#include <cctype>

namespace lectern::importer {

namespace {

namespace fs = std::filesystem;

bool hasProblem(const std::vector<ImportProblem>& problems, ProblemKind kind)
{
    return std::ranges::any_of(
        problems, [kind](const ImportProblem& problem) { return problem.kind == kind; });
}

bool isBlank(std::string_view text)
{
    return text.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos;
}

/// Jekyll's `2008-12-14-title` without its date.
std::string withoutDate(const std::string& name)
{
    constexpr std::string_view shape = "0000-00-00-";
    if (name.size() <= shape.size())
        return name;
    for (std::size_t i = 0; i < shape.size(); ++i) {
        const bool isDigit = std::isdigit(static_cast<unsigned char>(name[i])) != 0;
        if (shape[i] == '0' ? !isDigit : name[i] != '-')
            return name;
    }
    return name.substr(shape.size());
}

/// The day in `20220115 Title.md`, as LCTT and many note takers name their files.
std::optional<std::int64_t> dayInName(const fs::path& path)
{
    constexpr std::size_t digits = 8;
    const std::string name = path.filename().native();
    const auto end = std::min(name.find_first_not_of("0123456789"), name.size());
    if (end != digits)
        return std::nullopt;
    const std::string day = name.substr(0, 4) + '-' + name.substr(4, 2) + '-' + name.substr(6, 2);
    return text::parseDate(day).sortSeconds;
}

/// `index.md` and `_index.md` are named by their folder (Hugo's page bundles), `.md` too.
std::string titleFromName(const fs::path& path)
{
    const std::string name = path.filename().native();
    const auto dot = name.rfind('.');
    const std::string stem = name.substr(0, dot);
    const bool saysNothing = stem.empty() || stem == "index" || stem == "_index";
    const fs::path shown
        = saysNothing ? path.parent_path().filename() : fs::path(withoutDate(stem));
    return shown.empty() ? displayPath(path.filename()) : displayPath(shown);
}

ImageRef plainImage(const ImageSource& source, int index)
{
    ImageRef image = images::resolveImage(source, index);
    if (images::isData(image.original))
        image.status = ImageStatus::Embedded;
    return image;
}

} // namespace

bool holdsNothing(const text::ReadArticle& read)
{
    return read.headerKind == text::HeaderKind::None && isBlank(read.document.plainText)
        && read.document.images.empty() && read.document.iframes.empty();
}

std::int64_t filmsIn(const SanitisedDocument& document)
{
    // A frame whose address tells nothing is mostly a player.
    return std::ranges::count_if(document.cards,
                                 [](const MediaCard& card) { return card.kind != "audio"; });
}

ImportProblem nothingInIt()
{
    return {{}, 0, ProblemKind::NothingInIt, "The file holds neither a header nor any text."};
}

AssembledArticle assemble(const text::ReadArticle& read, const fs::path& path,
                          std::optional<std::int64_t> modifiedSeconds)
{
    const text::FrontMatter& header = read.frontMatter;
    AssembledArticle made;
    made.problems = read.problems;
    made.article = {.title = header.title,
                    .author = header.author,
                    .date = header.date,
                    .categories = header.categories,
                    .tags = header.tags,
                    .headimg = header.headimg,
                    .thumbnail = header.thumbnail,
                    .sourceUrl = header.sourceUrl,
                    .plainText = read.document.plainText,
                    .highlights = read.document.highlights,
                    .headings = read.document.headings,
                    .images = {},
                    .films = filmsIn(read.document),
                    .carried = read.carried};
    if (auto& notes = made.article.carried.notes; notes.size() > CarriedState::kMostNotes) {
        made.problems.push_back({{},
                                 0,
                                 ProblemKind::NotCarried,
                                 "The export has more than 1,000 highlights of this article; the "
                                 "first 1,000 were taken."});
        notes.resize(CarriedState::kMostNotes);
    }
    if (made.article.title.empty()) {
        made.article.title = titleFromName(path);
        const bool saidAlready = hasProblem(made.problems, ProblemKind::TitleMissing)
            || read.headerKind == text::HeaderKind::None;
        if (!saidAlready)
            made.problems.push_back({{},
                                     1,
                                     ProblemKind::TitleMissing,
                                     "The header names no title; the file's name is used."});
    }
    // Only for a date that is missing: one that cannot be understood ("Invalid Date") would put the
    // article on top of the newest, on the day the archive was copied.
    if (!made.article.date.sortSeconds && made.article.date.text.empty()) {
        const auto day = dayInName(path);
        made.article.date.sortSeconds = day ? day : modifiedSeconds;
    }
    int index = 0;
    for (const auto& source : read.document.images)
        made.article.images.push_back(plainImage(source, index++));
    return made;
}

} // namespace lectern::importer
