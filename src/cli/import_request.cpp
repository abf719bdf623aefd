#include "cli/import_request.h"

#include "cli/library_folder.h"
#include "store/import_history.h"
#include "store/state_store.h"

#include <algorithm>

namespace lectern::cli {

namespace {

namespace fs = std::filesystem;
using SourceRow = store::StateStore::SourceRow;

Result<fs::path> rootNamed(const std::string& word, const std::vector<SourceRow>& rows)
{
    const auto number = parseNumber(word);
    std::error_code error;
    const fs::path folder = fs::weakly_canonical(word, error);
    for (const auto& row : rows) {
        if (number ? row.id.value == *number : row.root == folder)
            return row.root;
    }
    return fail(ErrorKind::NotFound, "The library has no such source.", word);
}

Result<ImportRequest> updateRequest(const Arguments& arguments)
{
    auto library = openLibrary(arguments, store::Access::ReadOnly);
    if (!library)
        return fail(library.error());
    const auto rows = store::StateStore(*library).sources();
    if (!rows)
        return fail(rows.error());
    ImportRequest request;
    for (const auto& word : arguments.words()) {
        auto root = rootNamed(word, *rows);
        if (!root)
            return fail(root.error());
        request.paths.push_back(std::move(*root));
    }
    if (arguments.words().empty()) {
        // What is to be watched has to be a folder; all of them then.
        for (const auto& row : *rows) {
            if (!row.isPacked || !arguments.has("watch"))
                request.paths.push_back(row.root);
        }
    }
    return request;
}

Result<ImportRequest> resumeRequest(const Arguments& arguments)
{
    auto library = openLibrary(arguments, store::Access::ReadOnly);
    if (!library)
        return fail(library.error());
    auto imports = store::ImportHistory(*library).unfinished();
    if (!imports)
        return fail(imports.error());
    const auto ended = std::ranges::find(*imports, false, &UnfinishedImport::isRunning);
    return ended == imports->end() ? ImportRequest {} : std::move(ended->request);
}

} // namespace

std::string_view importUsageProblem(const Arguments& arguments)
{
    const bool updates = arguments.has("update");
    const bool resumes = arguments.has("resume");
    if (updates && resumes)
        return "Use --update or --resume, not both.";
    if (resumes && !arguments.words().empty())
        return "The option --resume takes no paths.";
    if (arguments.has("watch") && arguments.has("dry-run"))
        return "Use --watch or --dry-run, not both.";
    if (!updates && !resumes && arguments.words().empty())
        return "Name the files and folders to import.";
    return {};
}

Result<ImportRequest> importRequest(const Arguments& arguments)
{
    const bool updates = arguments.has("update");
    const bool resumes = arguments.has("resume");
    auto request = updates ? updateRequest(arguments)
        : resumes          ? resumeRequest(arguments)
                           : ImportRequest {{arguments.words().begin(), arguments.words().end()}};
    if (request && arguments.has("restore"))
        request->removals = Removals::Restore;
    return request;
}

} // namespace lectern::cli
