#include "album/album_fixture.h"

#include "album/picture_keeper.h"
#include "importer/import_job.h"

namespace lectern::tests {

AlbumFixture::AlbumFixture()
{
    m_limits.timeoutMs = 10'000;
    m_limits.privateHosts = images::FetchLimits::PrivateHosts::Allow;
    m_limits.proxy = images::FetchLimits::Proxy::None;
}

void AlbumFixture::writeArticle(const std::string& name, const std::string& body,
                                const std::string& category)
{
    writeFile(m_folder.path() / "archive" / name,
              "---\ntitle: " + name + "\ncategories:\n - " + category + "\n---\n\n<div>文" + body
                  + "</div>\n");
}

void AlbumFixture::import()
{
    const auto report
        = importer::runImport(folder(), {m_folder.path() / "archive"}, {}, [](const auto&) {}, {});
    ASSERT_TRUE(report) << toText(report.error());
}

std::string AlbumFixture::img(const std::string& address)
{
    return "<img src=\"" + address + "\" alt=\"一幅图\">";
}

store::LibraryDatabase AlbumFixture::database()
{
    auto opened = store::LibraryDatabase::open(folder(), store::Access::ReadWrite);
    if (!opened)
        ADD_FAILURE() << toText(opened.error());
    return std::move(opened).value();
}

Result<KeepReport> AlbumFixture::keep(const KeepRequest& request, const std::stop_token& stop)
{
    return album::keepPictures(folder(), request, m_limits, {}, stop);
}

} // namespace lectern::tests
