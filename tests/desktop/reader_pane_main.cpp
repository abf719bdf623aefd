#include "desktop/lectern_scheme.h"
#include "desktop/page_sweeper.h"

#include <QApplication>

#include <gtest/gtest.h>
#include <unistd.h>

int main(int argc, char** argv)
{
    ::testing::InitGoogleTest(&argc, argv);
    // Chromium refuses to run as root inside its sandbox, and CI is often root.
    if (geteuid() == 0)
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    lectern::desktop::allowSweeping();
    lectern::desktop::registerLecternScheme();
    const QApplication application(argc, argv);
    return RUN_ALL_TESTS();
}
