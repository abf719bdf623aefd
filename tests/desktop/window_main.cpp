#include "desktop/lectern_scheme.h"
#include "support/corpus.h"

#include <QApplication>

#include <gtest/gtest.h>
#include <unistd.h>

// Nothing a test does may reach the settings, the window state or the library of the person who
// runs it.
int main(int argc, char** argv)
{
    ::testing::InitGoogleTest(&argc, argv);
    const lectern::tests::TemporaryFolder home;
    for (const char* name : {"XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "HOME"})
        qputenv(name, QByteArray::fromStdString(home.path().native()));
    // Chromium refuses to run as root inside its sandbox, and CI is often root.
    if (geteuid() == 0)
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    lectern::desktop::registerLecternScheme();
    QApplication application(argc, argv);
    return RUN_ALL_TESTS();
}
