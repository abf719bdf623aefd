#include "desktop/date_text.h"
#include "desktop/import_strip.h"
#include "desktop/marked_text.h"
#include "desktop/row_snippet.h"

#include <QLocale>

#include <gtest/gtest.h>

namespace lectern::desktop {

TEST(MarkedText, hits_areTakenOutAndPlaced)
{
    const MarkedText marked = readMarkedText("种\uE000苹果\uE001的\n人\uE000苹\uE001");
    EXPECT_EQ(marked.text, QStringLiteral("种苹果的 人苹"));
    EXPECT_EQ(marked.hits, (QList<MarkedText::Span> {{1, 2}, {6, 1}}));
}

TEST(MarkedText, astralCharacters_countAsTwoUnits)
{
    const MarkedText marked = readMarkedText("😀\uE000𠮷\uE001");
    EXPECT_EQ(marked.hits, (QList<MarkedText::Span> {{2, 2}}));
}

TEST(MarkedText, openOrEmptyHit_doesNoHarm)
{
    EXPECT_EQ(readMarkedText("a\uE000bc").hits, (QList<MarkedText::Span> {{1, 2}}));
    EXPECT_TRUE(readMarkedText("a\uE000\uE001b\uE001").hits.isEmpty());
    EXPECT_EQ(readMarkedText("a\uE000\uE001b\uE001").text, QStringLiteral("ab"));
}

TEST(RowSnippet, titleAtItsBeginning_isLeftOut)
{
    const auto snippet = readMarkedText("…《\uE000苹果\uE001的种植》 种\uE000苹果\uE001的人");
    const MarkedText rest = beyondTitle(snippet, QStringLiteral("苹果的种植"));
    EXPECT_EQ(rest.text, QStringLiteral("种苹果的人"));
    EXPECT_EQ(rest.hits, (QList<MarkedText::Span> {{1, 2}}));
    EXPECT_EQ(beyondTitle({QStringLiteral("TEA  time is"), {}}, QStringLiteral("Tea")).text,
              QStringLiteral("time is"));
}

TEST(RowSnippet, noMoreThanAPartOfTheTitle_isNothing)
{
    EXPECT_EQ(beyondTitle({QStringLiteral("苹果的种植…"), {}}, QStringLiteral("论苹果的种植")),
              MarkedText());
    EXPECT_EQ(beyondTitle({QStringLiteral("“Tea.”"), {{1, 3}}}, QStringLiteral("Tea")),
              MarkedText());
    EXPECT_EQ(beyondTitle({QStringLiteral("……"), {}}, QStringLiteral("Tea")), MarkedText());
}

TEST(RowSnippet, whatIsNotTheTitle_stays)
{
    const MarkedText teapots {QStringLiteral("Teapots are round"), {{0, 7}}};
    EXPECT_EQ(beyondTitle(teapots, QStringLiteral("Tea")), teapots);
    EXPECT_EQ(beyondTitle(teapots, QStringLiteral("…")), teapots);
    EXPECT_EQ(beyondTitle(teapots, {}), teapots);
}

TEST(RowSnippet, hitFarFromTheBeginning_comesNear)
{
    const MarkedText near = nearFirstHit({QStringLiteral("一二三四五六七八"), {{5, 1}, {7, 1}}}, 2);
    EXPECT_EQ(near.text, QStringLiteral("…四五六七八"));
    EXPECT_EQ(near.hits, (QList<MarkedText::Span> {{3, 1}, {5, 1}}));
    const MarkedText first {QStringLiteral("一二三"), {{2, 1}}};
    EXPECT_EQ(nearFirstHit(first, 2), first);
    EXPECT_EQ(nearFirstHit({QStringLiteral("一二三"), {}}, 1).text, QStringLiteral("一二三"));
}

TEST(DayText, writtenDay_countsBeforeTheZone)
{
    QLocale::setDefault(QLocale::English);
    EXPECT_EQ(dayText({"2021-12-01T02:00:00+08:00", 1638295200, 1638295200}),
              QStringLiteral("1 Dec 2021"));
    EXPECT_EQ(dayText({"2021-10-28 14:08:07", {}, 1635430087}), QStringLiteral("28 Oct 2021"));
    EXPECT_EQ(dayText({"Wed, 01 Dec 2021 00:00:00 GMT", 1638316800, 1638316800}),
              QStringLiteral("1 Dec 2021"));
}

TEST(DayText, fileTime_isNotPassedOffAsTheArticlesDate)
{
    EXPECT_EQ(dayText({"Invalid Date", {}, 1638316800}), QString());
    EXPECT_EQ(dayText({}), QString());
}

TEST(DayText, articleWithoutADate_saysThatItIsTheFiles)
{
    QLocale::setDefault(QLocale::English);
    const ArticleDate undated {"", {}, 1682985599}; // the last second of that day, in UTC
    EXPECT_EQ(dayText(undated), QStringLiteral("File of 1 May 2023"));
    EXPECT_EQ(dateTextForPage()(undated), "File of 1 May 2023");
}

TEST(DayText, pageShowsTheSameDayAsTheList)
{
    QLocale::setDefault(QLocale::English);
    const ArticleDate late {"Wed, 01 Dec 2021 23:30:00 GMT", 1638401400, 1638401400};
    const auto textForPage = dateTextForPage();
    QLocale::setDefault(QLocale::Chinese); // whoever changes it later changes no page under way
    EXPECT_EQ(textForPage(late), "1 Dec 2021");
    EXPECT_EQ(textForPage({"early in 2021", {}, {}}), "early in 2021");
    QLocale::setDefault(QLocale::English);
    EXPECT_EQ(textForPage(late), dayText(late).toStdString());
}

TEST(ProgressText, rateAndRemainder_comeOnceTheyCanBeTold)
{
    QLocale::setDefault(QLocale::English);
    library::ImportProgress progress;
    progress.total = 12;
    EXPECT_TRUE(progressText(progress).contains(QStringLiteral("12 found")));
    progress.scanning = false;
    progress.done = 1000;
    progress.total = 13'000;
    progress.seconds = 0.5;
    EXPECT_EQ(progressText(progress), QStringLiteral("1,000 of 13,000 files"));
    progress.seconds = 10;
    const QString text = progressText(progress);
    EXPECT_TRUE(text.contains(QStringLiteral("100 files/s"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("2 minute"))) << text.toStdString();
    progress.unopened = 900; // an import that is gone on with
    EXPECT_TRUE(progressText(progress).contains(QStringLiteral("10 files/s")));
    progress.unopened = 1000;
    EXPECT_EQ(progressText(progress), QStringLiteral("1,000 of 13,000 files"));
}

} // namespace lectern::desktop
