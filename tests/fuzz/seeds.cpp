#include "fuzz/seeds.h"

#include "support/corpus.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace lectern::fuzz {

namespace fs = std::filesystem;

namespace {

/// The regular files below a folder that are not too long, in path order; none where it is missing.
std::vector<fs::path> smallFilesBelow(const fs::path& folder)
{
    std::vector<fs::path> files;
    std::error_code error;
    for (const auto& entry : fs::recursive_directory_iterator(folder, error))
        if (entry.is_regular_file() && entry.file_size() <= kMaxSeedBytes)
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

void addFiles(std::vector<std::string>& texts, const fs::path& folder, std::size_t everyNth)
{
    const auto files = smallFilesBelow(folder);
    for (std::size_t i = 0; i < files.size(); i += everyNth)
        if (const auto ending = files[i].extension();
            ending == ".md" || ending == ".html" || ending == ".markdown" || ending == ".txt")
            texts.push_back(tests::readFile(files[i]));
}

} // namespace

std::vector<std::string> sampleFiles()
{
    std::vector<std::string> texts;
    addFiles(texts, tests::sampleFolder(), 1);
    addFiles(texts, fs::path(LECTERN_SOURCE_DIR) / "tests/text/cases", 1);
    if (const auto corpus = tests::corpusFolder()) {
        constexpr std::size_t kOneOf = 10; // of 1,500 articles: their headers look much alike
        addFiles(texts, *corpus / "rsshub-page", 1);
        addFiles(texts, *corpus / "wild-front-matter", 1);
        addFiles(texts, *corpus / "articles", kOneOf);
    }
    return texts;
}

std::vector<std::string> findings(const std::string& target)
{
    std::vector<std::string> texts;
    for (const auto& file :
         smallFilesBelow(fs::path(LECTERN_SOURCE_DIR) / "tests/fuzz/findings" / target))
        texts.push_back(tests::readFile(file));
    return texts;
}

std::vector<std::string> suiteTexts(const std::string& suite, const std::string& key)
{
    std::vector<std::string> texts;
    const auto corpus = tests::corpusFolder();
    if (!corpus)
        return texts;
    const auto bytes = tests::readFile(*corpus / "suites" / (suite + ".visible.json"));
    const auto name = QString::fromStdString(key);
    const auto cases = QJsonDocument::fromJson(QByteArray::fromStdString(bytes)).array();
    for (const auto& each : cases)
        texts.push_back(each.toObject()[name].toString().toStdString());
    return texts;
}

} // namespace lectern::fuzz
