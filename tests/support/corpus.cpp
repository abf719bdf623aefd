#include "support/corpus.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

namespace lectern::tests {

namespace fs = std::filesystem;

std::optional<fs::path> corpusFolder()
{
    const char* named = std::getenv("LECTERN_CORPUS");
    const fs::path folder
        = named ? fs::path(named) : fs::path(LECTERN_SOURCE_DIR) / ".." / "shared" / "corpus";
    std::error_code error;
    if (!fs::is_directory(folder, error))
        return std::nullopt;
    return fs::canonical(folder);
}

fs::path sampleFolder()
{
    return fs::path(LECTERN_SOURCE_DIR) / "data" / "sample";
}

std::string readFile(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    EXPECT_TRUE(file) << "cannot read " << path;
    return {std::istreambuf_iterator<char>(file), {}};
}

void writeFile(const fs::path& path, const std::string& bytes)
{
    fs::create_directories(path.parent_path());
    std::ofstream file(path, std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    ASSERT_TRUE(file.good()) << "cannot write " << path;
}

TemporaryFolder::TemporaryFolder()
{
    std::string name = (fs::temp_directory_path() / "lectern-test-XXXXXX").string();
    if (const char* made = mkdtemp(name.data()))
        m_path = made;
}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code ignored;
    fs::remove_all(m_path, ignored);
}

} // namespace lectern::tests
