#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace lectern::tests {

/// The shared corpus of real files (../shared/corpus beside the checkout, or $LECTERN_CORPUS).
/// Strangers clone without it: tests over it then call GTEST_SKIP.
std::optional<std::filesystem::path> corpusFolder();

/// data/sample of this checkout.
std::filesystem::path sampleFolder();

/// A whole file; fails the running test where it cannot be read.
std::string readFile(const std::filesystem::path& path);
void writeFile(const std::filesystem::path& path, const std::string& bytes); ///< makes folders too

/// A fresh folder, removed with everything in it at the end of the scope.
class TemporaryFolder final {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

} // namespace lectern::tests
