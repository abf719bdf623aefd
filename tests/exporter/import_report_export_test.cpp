#include "exporter/import_report_export.h"

#include <QJsonArray>

#include <gtest/gtest.h>

using namespace lectern;

TEST(ImportReportExport, csv_quotesEverythingAndNamesTheWeight)
{
    const std::string csv
        = exporter::toCsv({{"/a \"b\".md", 3, ProblemKind::PiledQuotes, "Quotes, piled\nup."},
                           {"=cmd.md", 0, ProblemKind::Unreadable, "No."}});
    EXPECT_EQ(csv,
              "\xEF\xBB\xBFpath,line,kind,weight,message\r\n"
              "\"/a \"\"b\"\".md\",\"3\",\"piled-quotes\",\"repaired\",\"Quotes, piled\nup.\"\r\n"
              "\"'=cmd.md\",\"\",\"unreadable\",\"rejected\",\"No.\"\r\n")
        << "and a file's name is no formula";
}

TEST(ImportReportExport, json_hasTheReportAndWhatWasAskedFor)
{
    KeptImport import;
    import.id = ImportId {7};
    import.request = {{"/archive"}, Removals::Respect, ImportOccasion::Watched};
    import.startedAt = 1'600'000'000;
    import.problemCount = 1;
    import.report.added = 2;
    import.report.problems = {{ "/a.md", 0, ProblemKind::Unreadable, "No." }};
    const QJsonObject json = exporter::toJson(import, exporter::ProblemList::With);
    EXPECT_EQ(json[QStringLiteral("import")].toInt(), 7);
    EXPECT_EQ(json[QStringLiteral("added")].toInt(), 2);
    EXPECT_EQ(json[QStringLiteral("occasion")].toString(), QStringLiteral("watched"));
    EXPECT_EQ(json[QStringLiteral("startedAt")].toString(), QStringLiteral("2020-09-13T12:26:40Z"));
    EXPECT_EQ(json[QStringLiteral("problems")].toArray().size(), 1);
    EXPECT_FALSE(exporter::toJson(import, exporter::ProblemList::Without)
                     .contains(QStringLiteral("problems")));
}
