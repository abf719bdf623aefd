#include "desktop/appearance.h"
#include "desktop/bounded_exit.h"
#include "desktop/command_line.h"
#include "desktop/lectern_scheme.h"
#include "desktop/main_window.h"
#include "desktop/page_sweeper.h"
#include "desktop/preferences.h"
#include "desktop/running_window.h"
#include "desktop/timing.h"
#include "desktop/window_picture.h"

#include <QApplication>
#include <QIcon>
#include <QLoggingCategory>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>

#if defined(Q_OS_UNIX)
#include <unistd.h>
#endif

namespace {

using namespace lectern;
using namespace lectern::desktop;

enum ExitCode { Done = 0, WrongUsage = 2, Failed = 3 };

// For the threads of the library to end by themselves, which is a matter of milliseconds unless
// one is in the middle of a huge file.
constexpr auto patienceAtTheEnd = std::chrono::milliseconds(1500);

void say(std::FILE* stream, const QString& text)
{
    std::fputs(qPrintable(text), stream);
}

void complain(const QString& sentence)
{
    say(stderr, QStringLiteral("lectern: %1\n").arg(sentence));
}

// Asked before QApplication is made, so that it works without a display.
bool answersWithoutWindow(int argc, char** argv)
{
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--help") == 0 || std::strcmp(argv[i], "-h") == 0) {
            say(stdout, helpText());
            return true;
        }
        if (std::strcmp(argv[i], "--version") == 0) {
            say(stdout, QStringLiteral("lectern " LECTERN_VERSION "\n"));
            return true;
        }
    }
    return false;
}

// Qt would abort without a display; a picture of the window needs none.
bool hasDisplay()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

bool asksForPicture(int argc, char** argv)
{
    return std::any_of(argv + 1, argv + argc, [](const char* argument) {
        return std::strncmp(argument, "--screenshot", std::strlen("--screenshot")) == 0;
    });
}

// Chromium ends a root's process at the first page, without a word in the window.
bool isRefusedByWebEngine()
{
#if defined(Q_OS_UNIX)
    return geteuid() == 0 && !qEnvironmentVariableIsSet("QTWEBENGINE_DISABLE_SANDBOX");
#else
    return false;
#endif
}

QString libraryFolder(const CommandLine& line, const Settings& settings)
{
    if (line.library)
        return *line.library;
    return settings.library.isEmpty() ? defaultLibraryFolder() : settings.library;
}

// What the engine tells its own developers. QT_LOGGING_RULES and QTWEBENGINE_CHROMIUM_FLAGS still
// have the last word.
void keepTerminalQuiet()
{
    QLoggingCategory::setFilterRules(QStringLiteral("qt.webenginecontext.info=false"));
    if (!qEnvironmentVariableIsSet("QTWEBENGINE_CHROMIUM_FLAGS"))
        qputenv("QTWEBENGINE_CHROMIUM_FLAGS", "--log-level=3"); // fatal errors only
}

// One window to a library; but what is asked of this window alone needs one of its own.
bool isTakenOver(const CommandLine& line, const QString& folder)
{
    if (!line.screenshot.isEmpty() || line.theme || line.language)
        return false;
    if (!RunningWindow::handOver(
            folder, {line.search, line.link, line.paths, qgetenv("XDG_ACTIVATION_TOKEN")}))
        return false;
    say(stdout, QStringLiteral("The window that has this library open takes over.\n"));
    return true;
}

void exitAfterPicture(MainWindow& window, const QString& file)
{
    const auto* picture = new WindowPicture(window, file);
    QObject::connect(picture, &WindowPicture::written, &window,
                     [] { QCoreApplication::exit(Done); });
    QObject::connect(picture, &WindowPicture::failed, &window, [](const QString& sentence) {
        complain(sentence);
        QCoreApplication::exit(Failed);
    });
    QObject::connect(&window, &MainWindow::libraryFailed, &window, [](const Error& error) {
        complain(QString::fromStdString(toText(error)));
        QCoreApplication::exit(Failed);
    });
}

} // namespace

int main(int argc, char** argv)
{
    startTiming();
    if (answersWithoutWindow(argc, argv))
        return Done;
    if (!hasDisplay()) {
        if (!asksForPicture(argc, argv)) {
            complain(QStringLiteral("There is no display to open a window on."));
            return Failed;
        }
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    if (isRefusedByWebEngine()) {
        complain(
            QStringLiteral("The reading pane's sandbox does not work for root. Run Lectern as an "
                           "ordinary user, or see what scripts/run does for root."));
        return Failed;
    }
    keepTerminalQuiet();
    allowSweeping();
    registerLecternScheme();
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("lectern"));
    QApplication::setApplicationVersion(QStringLiteral(LECTERN_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.lectern.Lectern"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/lectern.svg")));

    // QApplication has taken its own words out.
    const auto line = parseCommandLine({argv + 1, argv + argc});
    if (!line) {
        complain(QString::fromStdString(line.error().message));
        return WrongUsage;
    }
    // A picture must not depend on what a person has set, nor change it.
    const bool pictured = !line->screenshot.isEmpty();
    Preferences preferences(pictured ? QString() : settingsPath());
    preferences.overrideForNow(line->theme, line->language);
    const QString folder = libraryFolder(*line, preferences.values());
    if (isTakenOver(*line, folder))
        return Done;
    const Appearance appearance(application, preferences);

    MainWindow window(preferences, pictured ? QString() : windowStatePath());
    RunningWindow running;
    if (pictured) {
        exitAfterPicture(window, line->screenshot);
    } else {
        QObject::connect(&window, &MainWindow::libraryShown, &running, &RunningWindow::serve);
        QObject::connect(&running, &RunningWindow::asked, &window, &MainWindow::take);
    }
    window.show();
    if (!line->search.isEmpty())
        window.search(line->search);
    if (line->link)
        window.openSearch(*line->link);
    window.importPaths(line->paths);
    window.beginWithFirstArticle();
    window.openLibrary(folder);
    const int exitCode = QApplication::exec();
    endProcessWithin(patienceAtTheEnd, exitCode);
    return exitCode;
}
