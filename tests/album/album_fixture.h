#pragma once

#include "domain/picture_keeping.h"
#include "images/fetch_limits.h"
#include "images/picture_server.h"
#include "store/library_database.h"
#include "support/corpus.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <stop_token>
#include <string>

namespace lectern::tests {

/// A library on disk with articles whose pictures lie on a server of the test.
class AlbumFixture : public ::testing::Test {
protected:
    AlbumFixture();

    /// Adds an article with this body to the archive; import() takes it in.
    void writeArticle(const std::string& name, const std::string& body,
                      const std::string& category = "甲");
    void import();
    static std::string img(const std::string& address);

    store::LibraryDatabase database();
    Result<KeepReport> keep(const KeepRequest& request = {}, const std::stop_token& stop = {});
    std::filesystem::path folder() const { return m_folder.path() / "library"; }

    TemporaryFolder m_folder;
    images::FetchLimits m_limits;
    PictureServer m_server;
};

} // namespace lectern::tests
