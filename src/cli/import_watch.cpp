#include "cli/import_watch.h"

#include "cli/import_output.h"
#include "cli/interrupt.h"
#include "cli/output.h"
#include "exporter/article_export.h"
#include "importer/tree_watch.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QMetaObject>

#include <string>

namespace lectern::cli {

namespace {

namespace fs = std::filesystem;

std::string now()
{
    return QDateTime::currentDateTime().toString(Qt::ISODate).toStdString();
}

void printBatch(const ImportReport& report, WatchOutput output)
{
    const bool didAnything = report.added + report.updated + report.duplicates + report.rejected
            + report.absent + report.missing
        > 0;
    if (!didAnything)
        return;
    if (output == WatchOutput::Json)
        printJson(QJsonDocument(exporter::toJson(report)), QJsonDocument::Compact);
    else
        printLine(now() + "  " + countsInWords(report));
    flushOutput();
}

void printLimit(int folders)
{
    if (folders > 0)
        printError("lectern-cli: " + counted(folders, "folder is", "folders are")
                   + " beyond the number that the system lets you watch "
                     "(fs.inotify.max_user_watches); changes there are found within a minute.");
}

/// The batches of one run. All on the main thread.
class Watching final {
public:
    Watching(fs::path libraryFolder, importer::ImportOptions options, WatchOutput output,
             std::stop_token stop)
        : m_libraryFolder(std::move(libraryFolder))
        , m_options(std::move(options))
        , m_output(output)
        , m_stop(std::move(stop))
        , m_watch(
              m_times, [this](const auto& roots) { import(roots); }, printLimit)
    {
        m_options.occasion = ImportOccasion::Watched;
    }

    void begin(const std::vector<fs::path>& roots) { m_watch.setRoots(roots); }

private:
    void import(const std::vector<fs::path>& roots)
    {
        m_options.unsettledFromNs = importer::unsettledFrom(m_times.quiet);
        const auto report = importer::runImport(m_libraryFolder, roots, m_options, {}, m_stop);
        if (!report)
            printError("lectern-cli: " + oneLine(toText(report.error())));
        else
            printBatch(*report, m_output);
        for (const auto& root : roots) {
            if (!report)
                m_watch.tellAgain(root);
            else if (report->deferred > 0)
                m_watch.stir(root);
        }
    }

    const importer::WatchTimes m_times;
    const fs::path m_libraryFolder;
    importer::ImportOptions m_options;
    const WatchOutput m_output;
    const std::stop_token m_stop;
    importer::TreeWatch m_watch;
};

} // namespace

ExitCode watchAndImport(const fs::path& libraryFolder, const std::vector<fs::path>& folders,
                        const importer::ImportOptions& options, WatchOutput output)
{
    std::vector<fs::path> roots;
    for (const auto& folder : folders) {
        std::error_code error;
        const auto root = fs::canonical(folder, error);
        if (error)
            return failed(
                {ErrorKind::NotFound, "There is no such folder.", importer::displayPath(folder)});
        if (!fs::is_directory(root, error))
            return failed({ErrorKind::BadInput, "Only folders can be watched.",
                           importer::displayPath(folder)});
        roots.push_back(root);
    }
    const StopOnInterrupt interrupt;
    int count = 1;
    char name[] = "lectern-cli";
    char* names[] = {name, nullptr};
    QCoreApplication application(count, names); // timers and watching need one
    Watching watching(libraryFolder, options, output, interrupt.token());
    watching.begin(roots);
    const std::stop_callback quit(interrupt.token(), [&application] {
        QMetaObject::invokeMethod(&application, &QCoreApplication::quit, Qt::QueuedConnection);
    });
    QCoreApplication::exec();
    return ExitCode::Done;
}

} // namespace lectern::cli
