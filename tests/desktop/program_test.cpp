#include "support/corpus.h"

#include <QImage>
#include <QProcess>

#include <gtest/gtest.h>
#include <unistd.h>

#include <set>

namespace lectern::desktop {

namespace {

struct Outcome {
    int exitCode = -1;
    QString output;
    QString errors;
};

Outcome runLectern(const QStringList& arguments)
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (geteuid() == 0)
        environment.insert(QStringLiteral("QTWEBENGINE_DISABLE_SANDBOX"), QStringLiteral("1"));
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.remove(QStringLiteral("QT_LOGGING_RULES"));
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(LECTERN_BINARY_DIR "/bin/lectern"), arguments);
    constexpr int patienceMs = 90'000;
    Outcome run;
    if (program.waitForFinished(patienceMs) && program.exitStatus() == QProcess::NormalExit)
        run.exitCode = program.exitCode();
    run.output = QString::fromUtf8(program.readAllStandardOutput());
    run.errors = QString::fromUtf8(program.readAllStandardError());
    return run;
}

std::size_t colorsIn(const QImage& image, const QRect& area)
{
    std::set<QRgb> colors;
    for (int y = area.top(); y <= area.bottom(); y += 2) {
        for (int x = area.left(); x <= area.right(); x += 2)
            colors.insert(image.pixel(x, y));
    }
    return colors.size();
}

} // namespace

TEST(Program, screenshot_showsTheListAndTheArticleWithItsPicture)
{
    const tests::TemporaryFolder folder;
    const QString base = QString::fromStdString(folder.path().native());
    const QString picture = base + QStringLiteral("/window.png");
    const Outcome run = runLectern({QStringLiteral("--library"), base + QStringLiteral("/library"),
                                    QStringLiteral("--screenshot"), picture,
                                    QStringLiteral("--theme"), QStringLiteral("light"),
                                    QString::fromStdString(tests::sampleFolder().native())});
    ASSERT_EQ(run.exitCode, 0) << run.errors.toStdString();
    // The engine's report on graphics is for its developers.
    EXPECT_FALSE(run.errors.contains(QStringLiteral("qt.webenginecontext")))
        << run.errors.toStdString();
    const QImage image(picture);
    ASSERT_EQ(image.size(), QSize(1280, 800));
    // The reading pane holds text and a picture, far more than a blank page's few colours.
    EXPECT_GT(colorsIn(image, QRect(640, 120, 600, 600)), 60U);
    EXPECT_GT(colorsIn(image, QRect(240, 120, 300, 500)), 20U);
}

TEST(Program, mistake_isASentenceAndExitCodeTwo)
{
    const Outcome run = runLectern({QStringLiteral("--nonsense")});
    EXPECT_EQ(run.exitCode, 2);
    // The platform plugin may have said something, too.
    const QStringList ours
        = run.errors.split(QLatin1Char('\n')).filter(QStringLiteral("lectern: "));
    ASSERT_EQ(ours.size(), 1) << run.errors.toStdString();
    EXPECT_TRUE(ours.first().startsWith(QStringLiteral("lectern: ")));
    EXPECT_TRUE(ours.first().endsWith(QLatin1Char('.')));
}

TEST(Program, help_needsNoDisplay)
{
    const Outcome run = runLectern(
        {QStringLiteral("--help"), QStringLiteral("-platform"), QStringLiteral("xcb")});
    EXPECT_EQ(run.exitCode, 0);
    for (const char* option : {"--library", "--search", "--screenshot", "PATH"})
        EXPECT_TRUE(run.output.contains(QLatin1String(option))) << option;
}

} // namespace lectern::desktop
