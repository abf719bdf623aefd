#include "cli/cli_fixture.h"

#include <QProcess>

namespace lectern::tests {

QJsonObject Outcome::object() const
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(out), &error);
    EXPECT_TRUE(document.isObject()) << error.errorString().toStdString() << "\n" << out << err;
    return document.object();
}

QJsonArray Outcome::array() const
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(out), &error);
    EXPECT_TRUE(document.isArray()) << error.errorString().toStdString() << "\n" << out << err;
    return document.array();
}

QString CliTest::program()
{
    return QStringLiteral(LECTERN_CLI);
}

Outcome CliTest::run(const QStringList& arguments, const QByteArray& input) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_DATA_HOME"),
                       QString::fromStdString((folder() / "data").native()));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(QString::fromStdString(folder().native()));
    process.start(program(), arguments);
    EXPECT_TRUE(process.waitForStarted()) << "cannot start " LECTERN_CLI;
    process.write(input);
    process.closeWriteChannel();
    EXPECT_TRUE(process.waitForFinished(120'000));
    EXPECT_EQ(process.exitStatus(), QProcess::NormalExit);
    return {process.exitCode(), process.readAllStandardOutput().toStdString(),
            process.readAllStandardError().toStdString()};
}

Outcome CliTest::cli(const QStringList& arguments, const QByteArray& input) const
{
    return run(QStringList {QStringLiteral("--library"), QString::fromStdString(library().native())}
                   + arguments,
               input);
}

QJsonObject CliTest::importArchive() const
{
    const auto done = cli({QStringLiteral("import"), QStringLiteral("--json"), archivePath()});
    EXPECT_EQ(done.code, 0) << done.err;
    return done.object();
}

QString CliTest::archivePath(const std::string& file) const
{
    return QString::fromStdString((file.empty() ? archive() : archive() / file).native());
}

void CliTest::write(const std::string& path, const std::string& bytes) const
{
    writeFile(archive() / path, bytes);
}

QStringList keysOf(const QJsonObject& object)
{
    return sorted(object.keys());
}

QStringList sorted(QStringList names)
{
    names.sort();
    return names;
}

} // namespace lectern::tests
