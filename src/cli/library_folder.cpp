#include "cli/library_folder.h"

#include "importer/import_job.h"

#include <cstdlib>

namespace lectern::cli {

namespace fs = std::filesystem;

Result<fs::path> libraryFolder(const Arguments& arguments)
{
    if (arguments.has("library")) {
        const std::string folder = arguments.value("library");
        if (folder.empty())
            return fail(ErrorKind::BadInput, "The option --library needs the name of a folder.");
        std::error_code error;
        fs::path absolute = fs::absolute(folder, error);
        return error ? fs::path(folder) : absolute;
    }
    const char* data = std::getenv("XDG_DATA_HOME");
    if (data && data[0] == '/')
        return fs::path(data) / "lectern";
    const char* home = std::getenv("HOME");
    if (home && home[0] == '/')
        return fs::path(home) / ".local" / "share" / "lectern";
    return fail(ErrorKind::BadInput,
                "Neither HOME nor XDG_DATA_HOME is set; name the library with --library DIR.");
}

Result<store::LibraryDatabase> openLibrary(const Arguments& arguments, store::Access access)
{
    const auto folder = libraryFolder(arguments);
    if (!folder)
        return fail(folder.error());
    std::error_code ignored;
    if (!fs::exists(*folder / "library.sqlite", ignored))
        return fail(ErrorKind::NotFound,
                    "There is no library here yet; `lectern-cli import PATH` makes one.",
                    importer::displayPath(*folder));
    return store::LibraryDatabase::open(*folder, access);
}

} // namespace lectern::cli
