#include "desktop/lectern_scheme.h"
#include "every_host.h"
#include "open_engine.h"

#include <QApplication>

#include <gtest/gtest.h>
#include <unistd.h>

int main(int argc, char** argv)
{
    ::testing::InitGoogleTest(&argc, argv);
    // Chromium refuses to run as root inside its sandbox, and CI is often root.
    if (geteuid() == 0)
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    lectern::desktop::registerLecternScheme();
    lectern::desktop::registerOpenEngineScheme();
    const QApplication application(argc, argv);
    lectern::desktop::EveryHost network;
    lectern::desktop::leadEveryHostTo(network);
    return RUN_ALL_TESTS();
}
