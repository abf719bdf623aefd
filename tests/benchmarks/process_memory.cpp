#include "process_memory.h"

#include <unistd.h>

#include <charconv>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <numeric>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lectern::benchmarks {

namespace {

/// "/proc/42/stat" is "42 (name of it) S 1 …": the fourth is the parent.
int parentOf(const std::filesystem::path& process)
{
    std::ifstream file(process / "stat");
    std::string line;
    std::getline(file, line);
    const auto name = line.rfind(')');
    if (name == std::string::npos || name + 4 >= line.size())
        return 0;
    int parent = 0;
    std::from_chars(line.data() + name + 4, line.data() + line.size(), parent);
    return parent;
}

/// The number behind a name in a file of lines "Name:   123 kB"; 0 where there is none.
std::int64_t kilobytes(const std::filesystem::path& path, const std::string& name)
{
    std::ifstream file(path);
    std::string word;
    while (file >> word) {
        std::int64_t value = 0;
        if (word == name && file >> value)
            return value;
    }
    return 0;
}

std::int64_t memoryOf(int process)
{
    const auto folder = std::filesystem::path("/proc") / std::to_string(process);
    const auto shared = kilobytes(folder / "smaps_rollup", "Pss:");
    return 1024 * (shared > 0 ? shared : kilobytes(folder / "status", "VmRSS:"));
}

/// "lectern\0--type=zygote\0…". What the engine's zygote forks keeps its words, and is a renderer
/// (https://chromium.googlesource.com/chromium/src/+/HEAD/docs/linux/zygote.md).
std::string kindOf(int process, const std::string& parentsKind)
{
    std::ifstream file("/proc/" + std::to_string(process) + "/cmdline", std::ios::binary);
    const std::string words((std::istreambuf_iterator<char>(file)), {});
    static constexpr std::string_view type = "--type=";
    const auto begin = words.find(type);
    if (begin == std::string::npos)
        return "program";
    const std::string kind = words.c_str() + begin + type.size();
    return kind == "zygote" && parentsKind == kind ? "renderer" : kind;
}

} // namespace

FamilyMemory familyMemory()
{
    std::multimap<int, int> children;
    for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
        const std::string name = entry.path().filename();
        int process = 0;
        const auto read = std::from_chars(name.data(), name.data() + name.size(), process);
        if (read.ptr == name.data() + name.size())
            children.emplace(parentOf(entry.path()), process);
    }
    FamilyMemory memory;
    std::vector<std::pair<int, std::string>> family {{getpid(), "program"}};
    for (std::size_t i = 0; i < family.size(); ++i) {
        const auto [process, kind] = family[i];
        memory[kind] += memoryOf(process);
        const auto [begin, end] = children.equal_range(process);
        for (auto child = begin; child != end; ++child)
            family.emplace_back(child->second, kindOf(child->second, kind));
    }
    return memory;
}

std::int64_t bytesOf(const FamilyMemory& family)
{
    return std::accumulate(family.begin(), family.end(), std::int64_t {0},
                           [](std::int64_t sum, const auto& part) { return sum + part.second; });
}

} // namespace lectern::benchmarks
