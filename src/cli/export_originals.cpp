#include "cli/export_originals.h"

#include "cli/library_folder.h"
#include "cli/output.h"
#include "exporter/original_tree.h"
#include "exporter/originals_json.h"
#include "importer/import_job.h"

namespace lectern::cli {

namespace {

using exporter::OriginalTree;

std::string shown(const std::filesystem::path& path)
{
    return oneLine(importer::displayPath(path));
}

void printTree(const OriginalTree& tree)
{
    for (const auto& file : tree.damaged)
        printLine(shown(file.path) + ": damaged, not written: " + file.reason);
    for (const auto& file : tree.notKept)
        printLine(shown(file.path) + ": not in the library: " + oneLine(file.reason));
    for (const auto& mapped : tree.mapping)
        printLine(shown(mapped.path) + ": written as " + shown(mapped.written) + ": "
                  + mapped.reason);
    for (const auto& source : tree.sources) {
        if (!source.folder.empty())
            printLine(shown(source.root) + " is in " + shown(source.folder));
    }
    std::string line = counted(tree.files, "file", "files") + " written, " + shownBytes(tree.bytes);
    if (tree.versions > 0)
        line += ", with " + counted(tree.versions, "earlier version", "earlier versions");
    if (tree.pictures > 0)
        line += ", with " + counted(tree.pictures, "picture", "pictures") + " from beside them";
    printLine(line + '.');
    if (tree.missingPictures > 0)
        printLine("Of " + counted(tree.missingPictures, "picture", "pictures")
                  + " beside articles the library has no copy.");
    if (!tree.mappingFile.empty())
        printLine(shown(tree.mappingFile) + " lists the "
                  + counted(std::ssize(tree.mapping), "other name.", "other names."));
}

} // namespace

ExitCode exportOriginals(const Arguments& arguments)
{
    if (arguments.words().size() != 1)
        return wrongUsage("Name the folder that the originals are to be written to.", "export");
    const auto folder = libraryFolder(arguments);
    if (!folder)
        return failed(folder.error());
    auto database = openLibrary(arguments, store::Access::ReadOnly);
    if (!database)
        return failed(database.error());
    store::OriginalArchive archive(*database);
    const auto versions
        = arguments.has("versions") ? exporter::Versions::All : exporter::Versions::Newest;
    store::ArticleStore articles(*database);
    const images::ImageFolder copies(*folder);
    std::optional<exporter::LibraryPictures> pictures;
    if (arguments.has("with-pictures"))
        pictures.emplace(exporter::LibraryPictures {articles, copies});
    const auto tree
        = exporter::exportOriginals(archive, arguments.words().front(), versions, pictures);
    if (!tree)
        return failed(tree.error());
    if (arguments.has("json"))
        printJson(QJsonDocument(exporter::toJson(*tree)));
    else
        printTree(*tree);
    return tree->damaged.empty() ? ExitCode::Done : ExitCode::Failed;
}

} // namespace lectern::cli
