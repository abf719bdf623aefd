#pragma once

#include "support/corpus.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

namespace lectern::tests {

/// What a run of lectern-cli left behind.
struct Outcome {
    int code = -1;
    std::string out;
    std::string err;

    QJsonObject object() const; ///< stdout as one JSON object; fails the test where it is none
    QJsonArray array() const;
};

/// Runs the real program from outside, as a person or a script would, in a world of its own: an
/// archive and a library in a temporary folder, and no library of the person who runs the tests.
class CliTest : public ::testing::Test {
protected:
    Outcome run(const QStringList& arguments, const QByteArray& input = {}) const;
    /// With `--library` of this test in front.
    Outcome cli(const QStringList& arguments, const QByteArray& input = {}) const;
    /// Imports the archive and expects it to go well.
    QJsonObject importArchive() const;

    std::filesystem::path folder() const { return m_folder.path(); }
    std::filesystem::path archive() const { return m_folder.path() / "archive"; }
    std::filesystem::path library() const { return m_folder.path() / "library"; }
    QString archivePath(const std::string& file = {}) const;
    void write(const std::string& path, const std::string& bytes) const;

    static QString program();

private:
    TemporaryFolder m_folder;
};

QStringList keysOf(const QJsonObject& object); ///< sorted
QStringList sorted(QStringList names);

} // namespace lectern::tests
