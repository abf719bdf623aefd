// The threads of imports, of what older ones left out, and of watching; the others are in
// threads.cpp.
#include "importer/text_facts.h"
#include "library/imports.h"
#include "library/threads.h"

#include <utility>

namespace lectern::library {

namespace {

ImportProgress forWindow(const importer::ImportProgress& progress)
{
    ImportProgress shown;
    using Phase = importer::ImportProgress::Phase;
    shown.scanning = progress.phase == Phase::Scanning;
    shown.paused = progress.phase == Phase::Paused;
    shown.done = progress.done;
    shown.unopened = progress.unopened;
    shown.total = progress.total;
    shown.bytes = progress.bytes;
    shown.seconds = progress.seconds;
    shown.currentPath = QString::fromStdString(progress.currentPath);
    shown.counts = progress.counts;
    shown.problems = progress.problems;
    return shown;
}

} // namespace

void Library::Threads::import(std::vector<std::filesystem::path> paths, ImportWish wish,
                              Receiver<ImportReport> receiver)
{
    if (m_importing)
        return receiver.tell(fail(ErrorKind::BadInput, "An import is running already."));
    m_importing = true;
    m_pause.resume();
    m_import = std::jthread([this, gate = m_gate, paths = std::move(paths),
                             options = optionsFor(std::move(wish)),
                             receiver = std::move(receiver)](const std::stop_token& stop) mutable {
        auto report = importNow(gate, paths, options, stop);
        m_writer.thread.post([this] { lookForChanges(); });
        auto end = [this] {
            m_importing = false;
            threadEnded();
        };
        QMetaObject::invokeMethod(&m_library, std::move(end), Qt::QueuedConnection);
        receiver.tell(std::move(report));
    });
}

Result<ImportReport> Library::Threads::importNow(const OpenGate& gate,
                                                 const std::vector<std::filesystem::path>& paths,
                                                 const importer::ImportOptions& options,
                                                 const std::stop_token& stop)
{
    if (const Result<void>& opened = gate.get(); !opened)
        return fail(opened.error());
    return importer::runImport(
        m_folder, paths, options,
        [this](const importer::ImportProgress& progress) { showProgress(progress); }, stop);
}

void Library::Threads::preview(std::vector<std::filesystem::path> paths, ImportWish wish,
                               Receiver<ImportReport> receiver)
{
    m_previewing.stop.request_stop();
    m_previewing.stop = {};
    importer::ImportOptions options;
    options.dryRun = true;
    options.looksAtUnchanged = true;
    options.removals = wish.removals;
    options.categories = std::move(wish.categories);
    m_previewing.thread.post([this, gate = m_gate, paths = std::move(paths), options,
                              stop = m_previewing.stop.get_token(),
                              receiver = std::move(receiver)]() mutable {
        if (const Result<void>& opened = gate.get(); !opened)
            return receiver.tell(fail(opened.error()));
        receiver.tell(importer::runImport(
            m_folder, paths, options,
            [this](const importer::ImportProgress& progress) { showPreview(progress); }, stop));
    });
}

importer::ImportOptions Library::Threads::optionsFor(ImportWish wish)
{
    importer::ImportOptions options;
    options.removals = wish.removals;
    options.absences = wish.absences;
    options.occasion = wish.occasion;
    options.categories = std::move(wish.categories);
    options.pause = &m_pause;
    if (wish.occasion == ImportOccasion::Watched)
        options.unsettledFromNs = importer::unsettledFrom(m_watching.times.quiet);
    return options;
}

void Library::Threads::completeIndex(const importer::IndexGaps& gaps)
{
    if (std::exchange(m_completing.isRunning, true))
        return; // the library was opened again
    tellGaps(gaps);
    m_completing.thread = std::jthread([this](const std::stop_token& stop) {
        if (const auto done = completeNow(stop); !done)
            tellFailed(done.error());
        m_writer.thread.post([this] { lookForChanges(); });
        auto end = [this] {
            m_completing.isRunning = false;
            threadEnded();
        };
        QMetaObject::invokeMethod(&m_library, std::move(end), Qt::QueuedConnection);
    });
}

void Library::Threads::tellGaps(const importer::IndexGaps& gaps)
{
    emit m_library.indexProgressed(gaps.withoutFacts, gaps.outdated);
}

Result<void> Library::Threads::completeNow(const std::stop_token& stop)
{
    auto database = store::LibraryDatabase::open(m_folder, store::Access::ReadWrite);
    if (!database)
        return fail(database.error());
    const auto done = importer::completeIndex(*database, stop, [this](const auto& gaps) {
        if (m_completing.gaps.put(gaps))
            tellLibrary([this] { tellGaps(m_completing.gaps.take()); });
    });
    return done ? Result<void> {} : fail(done.error());
}

void Library::Threads::watch(std::vector<std::filesystem::path> roots)
{
    m_watching.thread.post([this, times = m_watching.times, roots = std::move(roots)] {
        if (!m_watching.trees && roots.empty())
            return;
        if (!m_watching.trees) {
            auto settled = [this](const std::vector<std::filesystem::path>& trees) {
                tellLibrary([this, trees] { emit m_library.imports().sourcesSettled(trees); });
            };
            auto limited = [this](int folders) {
                tellLibrary([this, folders] { emit m_library.imports().watchLimited(folders); });
            };
            m_watching.trees
                = std::make_unique<importer::TreeWatch>(times, std::move(settled), limited);
        }
        m_watching.trees->setRoots(roots);
    });
}

void Library::Threads::watchAgain(std::vector<std::filesystem::path> roots)
{
    m_watching.thread.post([this, roots = std::move(roots)] {
        if (!m_watching.trees)
            return;
        for (const auto& root : roots)
            m_watching.trees->stir(root);
    });
}

void Library::Threads::showPreview(const importer::ImportProgress& progress)
{
    if (m_previewing.progress.put(forWindow(progress)))
        tellLibrary(
            [this] { emit m_library.imports().previewProgressed(m_previewing.progress.take()); });
}

void Library::Threads::showProgress(const importer::ImportProgress& progress)
{
    if (m_progress.put(forWindow(progress)))
        tellLibrary([this] { emit m_library.importProgressed(m_progress.take()); });
}

} // namespace lectern::library
