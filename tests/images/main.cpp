#include <QCoreApplication>

#include <gtest/gtest.h>

// Sockets and timers need an event loop, which needs the application.
int main(int argc, char** argv)
{
    ::testing::InitGoogleTest(&argc, argv);
    const QCoreApplication application(argc, argv);
    return RUN_ALL_TESTS();
}
