// How long an article takes from being asked for to being painted, beside a bare WebEngine view
// that loads the same bytes through a custom scheme; and what 500 articles do to the memory.
//
//   open_benchmark [FOLDER] [ARTICLES]     FOLDER: an archive; without one data/sample, many times
//   LECTERN_OPEN_TIMES=FILE                writes each article's two times there, to find a tail's
//                                          cause: id, bytes of the page, ms, bare ms
//
// Both views stand in one process and take turns, so that a noisy machine is noisy for both. Memory
// is measured in a process of its own without the bare view. Exit code 1 where an aim is missed.

#include "bare_reader.h"
#include "desktop/date_text.h"
#include "desktop/lectern_scheme.h"
#include "desktop/page_sweeper.h"
#include "desktop/reader_pane.h"
#include "process_memory.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>

namespace {

using namespace lectern;
using benchmarks::BareReader;

page::PageStyle inLight()
{
    page::PageStyle style;
    style.theme = page::Theme::Light;
    return style;
}

constexpr double kMostTimes = 1.3; ///< of a bare view's 95th percentile
constexpr double kMostMemory = 1.2; ///< after all, of that after the first few
constexpr std::size_t kFirstFew = 20;
constexpr int kPauseMs = 40; ///< between two showings, so that none pays for the one before
constexpr int kSettleMs = 2000; ///< before memory is read
constexpr int kPatienceMs = 120'000;
constexpr QSize kViewSize(900, 1000);

[[noreturn]] void giveUp(const std::string& sentence)
{
    std::fprintf(stderr, "open_benchmark: %s\n", sentence.c_str());
    std::_Exit(2);
}

void pause(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Runs the event loop until `start` has called what it is given; the milliseconds that took.
/// `what` is asked for, in words.
double timed(const std::string& what, const std::function<void(std::function<void()>)>& start)
{
    QEventLoop loop;
    bool done = false;
    QTimer::singleShot(kPatienceMs, &loop, [&] { giveUp("There was no answer: " + what); });
    QElapsedTimer timer;
    timer.start();
    start([&] {
        done = true;
        loop.quit();
    });
    if (!done)
        loop.exec();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// The value `request` hands to what it is given.
template <typename T>
T answerOf(const std::string& what, const std::function<void(std::function<void(T)>)>& request)
{
    std::optional<T> value;
    timed(what, [&](std::function<void()> done) {
        request([&value, done = std::move(done)](T answer) {
            value = std::move(answer);
            done();
        });
    });
    return std::move(*value);
}

/// data/sample again and again, a line added so that no two articles are the same one.
void multiplySample(const std::filesystem::path& target, std::size_t articles)
{
    namespace fs = std::filesystem;
    const fs::path sample = fs::path(LECTERN_SOURCE_DIR) / "data/sample";
    for (std::size_t made = 0, copy = 0; made < articles; ++copy) {
        const fs::path folder = target / std::to_string(copy);
        fs::copy(sample, folder, fs::copy_options::recursive);
        for (const auto& entry : fs::recursive_directory_iterator(folder)) {
            if (entry.path().extension() != ".md")
                continue;
            std::ofstream(entry.path(), std::ios::app) << "\n\n(" << copy << ")\n";
            ++made;
        }
    }
}

/// A library of the archive, and the pane in front of it.
class Lectern final {
public:
    explicit Lectern(const std::filesystem::path& archive)
        : m_library(m_folder.filePath(QStringLiteral("library")).toStdString())
    {
        m_library.open(&m_pane, [](const Result<void>& opened) {
            if (!opened)
                giveUp(opened.error().message);
        });
        const auto imported = answerOf<Result<ImportReport>>(
            "importing", [&](auto answer) { m_library.import({archive}, &m_pane, answer); });
        if (!imported)
            giveUp(imported.error().message);
        m_pane.setLibrary(&m_library);
        m_pane.setStyle(m_style);
        m_pane.setImagePolicy(ImagePolicy::LocalOnly); // the network is not what is measured
        m_pane.resize(kViewSize);
        m_pane.show();
    }

    std::vector<ArticleId> articles(std::size_t most)
    {
        auto ids = *answerOf<Result<std::vector<ArticleId>>>("listing", [&](auto answer) {
            m_library.listArticles({}, ArticleOrder::Newest, &m_pane, answer);
        });
        ids.resize(std::min(ids.size(), most));
        return ids;
    }

    double show(ArticleId id)
    {
        return timed("showing " + std::to_string(id.value),
                     [&](const std::function<void()>& painted) {
                         QObject::disconnect(m_painted);
                         m_painted = QObject::connect(&m_pane, &desktop::ReaderPane::articlePainted,
                                                      &m_pane, [painted] { painted(); });
                         m_pane.showArticle(id);
                     });
    }

    /// Gives the bare view what the pane gets: the page and its pictures.
    QUrl copyTo(BareReader& bare, ArticleId id)
    {
        page::PageLabels labels;
        labels.dateText = desktop::dateTextForPage();
        const auto opened = answerOf<Result<library::OpenedArticle>>(
            "opening " + std::to_string(id.value),
            [&](auto answer) { m_library.openArticle(id, {}, m_style, labels, &m_pane, answer); });
        if (!opened)
            giveUp(opened.error().message);
        const auto number = QString::number(id.value);
        QUrl address(QStringLiteral("lectern://article/") + number);
        bare.put(address, {"text/html", QByteArray::fromStdString(opened->page)});
        for (const ImageRef& image : opened->article.images) {
            const auto served = answerOf<library::ServedImage>(
                "image of " + std::to_string(id.value), [&](auto answer) {
                    m_library.image(id, image.index, ImagePolicy::LocalOnly, &m_pane, answer);
                });
            bare.put(QUrl(QStringLiteral("lectern://image/%1/%2").arg(number).arg(image.index)),
                     {QByteArray::fromStdString(served.mimeType),
                      QByteArray::fromStdString(served.bytes)});
        }
        return address;
    }

private:
    QTemporaryDir m_folder;
    page::PageStyle m_style = inLight();
    library::Library m_library;
    desktop::ReaderPane m_pane;
    QMetaObject::Connection m_painted;
};

struct Times {
    explicit Times(std::vector<double> all)
        : sorted(std::move(all))
    {
        std::ranges::sort(sorted);
    }
    double at(double share) const
    {
        return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
    }
    std::vector<double> sorted;
};

bool compareTimes(Lectern& lectern, const std::vector<ArticleId>& articles)
{
    BareReader bare;
    bare.view().resize(kViewSize);
    bare.view().show();
    std::vector<QUrl> addresses;
    for (const ArticleId id : articles)
        addresses.push_back(lectern.copyTo(bare, id));

    const auto showBare = [&](std::size_t i) {
        const double ms = timed("the bare view showing " + addresses[i].toString().toStdString(),
                                [&](auto painted) { bare.show(addresses[i], painted); });
        pause(kPauseMs);
        return ms;
    };
    const auto showOurs = [&](std::size_t i) {
        const double ms = lectern.show(articles[i]);
        pause(kPauseMs);
        return ms;
    };
    // The engine's start is no article's.
    showBare(articles.size() - 1);
    showOurs(articles.size() - 1);

    std::vector<double> ourMs;
    std::vector<double> bareMs;
    for (std::size_t i = 0; i < articles.size(); ++i) {
        if (i % 2 == 0)
            ourMs.push_back(showOurs(i));
        bareMs.push_back(showBare(i));
        if (i % 2 == 1)
            ourMs.push_back(showOurs(i));
    }
    if (const char* file = std::getenv("LECTERN_OPEN_TIMES")) {
        std::ofstream each(file);
        for (std::size_t i = 0; i < articles.size(); ++i)
            each << articles[i].value << '\t' << bare.pageBytes(addresses[i]) << '\t' << ourMs[i]
                 << '\t' << bareMs[i] << '\n';
    }
    const Times ours(std::move(ourMs));
    const Times theirs(std::move(bareMs));
    const double ratio = ours.at(0.95) / theirs.at(0.95);
    std::printf("Lectern      median %6.1f ms   p95 %6.1f ms\n", ours.at(0.5), ours.at(0.95));
    std::printf("bare engine  median %6.1f ms   p95 %6.1f ms\n", theirs.at(0.5), theirs.at(0.95));
    std::printf("ratio        median %6.2f      p95 %6.2f      (aim: p95 at most %.1f)\n",
                ours.at(0.5) / theirs.at(0.5), ratio, kMostTimes);
    return ratio <= kMostTimes;
}

bool compareMemory(Lectern& lectern, const std::vector<ArticleId>& articles)
{
    benchmarks::FamilyMemory first;
    const std::size_t few = std::min(kFirstFew, articles.size());
    for (std::size_t i = 0; i < articles.size(); ++i) {
        lectern.show(articles[i]);
        pause(kPauseMs);
        if (i + 1 == few) {
            pause(kSettleMs);
            first = benchmarks::familyMemory();
        }
    }
    pause(kSettleMs);
    const auto last = benchmarks::familyMemory();
    const auto megabytes = [](std::int64_t bytes) { return static_cast<double>(bytes) / 1e6; };
    const double before = megabytes(benchmarks::bytesOf(first));
    const double after = megabytes(benchmarks::bytesOf(last));
    std::printf("memory       after %zu: %.0f MB   after %zu: %.0f MB   ratio %.2f (aim: at most "
                "%.1f)\n",
                few, before, articles.size(), after, after / before, kMostMemory);
    for (const auto& [kind, bytes] : last)
        std::printf("  %-18s %6.1f MB -> %6.1f MB\n", kind.c_str(), megabytes(first[kind]),
                    megabytes(bytes));
    return after / before <= kMostMemory;
}

} // namespace

int main(int argc, char** argv)
{
    if (geteuid() == 0) // Chromium's sandbox does not work for root
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    desktop::allowSweeping();
    desktop::registerLecternScheme();
    const QApplication application(argc, argv);
    QStringList words = QApplication::arguments().mid(1);
    const bool onlyMemory = words.removeAll(QStringLiteral("--memory")) > 0;
    const std::size_t most = words.size() > 1 ? words[1].toULong() : 500;
    const QTemporaryDir multiplied;
    std::filesystem::path archive = words.value(0).toStdString();
    if (archive.empty() || archive == "-") {
        archive = multiplied.path().toStdString();
        multiplySample(archive, most);
    }

    bool aimsMet = false;
    {
        Lectern lectern(archive);
        const auto articles = lectern.articles(most);
        if (articles.empty())
            giveUp("There is no article in " + archive.string() + '.');
        if (onlyMemory)
            return compareMemory(lectern, articles) ? 0 : 1;
        std::printf("articles     %zu\n", articles.size());
        aimsMet = compareTimes(lectern, articles);
        std::fflush(stdout);
    }
    const int memory = QProcess::execute(QApplication::applicationFilePath(),
                                         {QString::fromStdString(archive.string()),
                                          QString::number(static_cast<qulonglong>(most)),
                                          QStringLiteral("--memory")});
    return aimsMet && memory == 0 ? 0 : 1;
}
