#include "importer/import_paths.h"

#include "importer/article_names.h"
#include "importer/export_tree.h"
#include "importer/import_job.h"

#include <algorithm>

namespace lectern::importer {

namespace {

namespace fs = std::filesystem;

void sortOnce(std::vector<fs::path>& paths)
{
    std::ranges::sort(paths, {}, &fs::path::native);
    const auto isSame = [](const auto& a, const auto& b) { return a.native() == b.native(); };
    paths.erase(std::unique(paths.begin(), paths.end(), isSame), paths.end());
}

/// The packed file that a path leads into, as paths in reports do; else the path itself.
fs::path packedFileOn(const fs::path& path)
{
    std::error_code error;
    for (fs::path way = path.parent_path(); way.has_relative_path(); way = way.parent_path()) {
        if (fs::exists(way, error))
            return fs::is_regular_file(way, error) && isSourceItself(way) ? way : path;
    }
    return path;
}

} // namespace

ImportPaths resolvePaths(const std::vector<fs::path>& named)
{
    ImportPaths resolved;
    const auto report = [&](const fs::path& path, ProblemKind kind, std::string message) {
        resolved.problems.push_back({displayPath(path), 0, kind, std::move(message)});
    };
    for (const auto& wanted : named) {
        std::error_code error;
        const fs::path path = fs::exists(wanted, error) ? wanted : packedFileOn(wanted);
        const auto status = fs::status(path, error);
        if (fs::is_directory(status)) {
            if (auto real = fs::canonical(path, error); !error)
                resolved.folders.push_back(std::move(real));
            else
                report(path, ProblemKind::Unreadable,
                       "The folder could not be read: " + error.message() + ".");
        } else if (fs::is_regular_file(status) && isSourceItself(path)) {
            if (auto real = fs::canonical(path, error); !error)
                resolved.packed.push_back(std::move(real));
            else
                report(path, ProblemKind::Unreadable,
                       "The file could not be read: " + error.message() + ".");
        } else if (fs::is_regular_file(status)) {
            const auto folder = fs::canonical(fs::absolute(path).parent_path(), error);
            if (!error)
                resolved.files.push_back(folder / path.filename());
            else
                report(path, ProblemKind::Unreadable,
                       "The file's folder could not be read: " + error.message() + ".");
        } else if (status.type() == fs::file_type::not_found) {
            report(path, ProblemKind::NotFound, "There is no such file or folder.");
        } else if (error) {
            report(path, ProblemKind::Unreadable,
                   "The path could not be looked at: " + error.message() + ".");
        } else {
            report(path, ProblemKind::Unreadable, "This is neither a file nor a folder.");
        }
    }
    sortOnce(resolved.folders);
    sortOnce(resolved.files);
    sortOnce(resolved.packed);
    return resolved;
}

bool isSourceItself(const fs::path& file)
{
    return isPackedName(file.filename().native())
        || exportKindOfFile(file) != text::ExportKind::None;
}

} // namespace lectern::importer
