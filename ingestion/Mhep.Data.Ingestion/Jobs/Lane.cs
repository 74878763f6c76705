using System.Security.Cryptography;
using System.Text;
using Mhep.Data.Ingestion.Identity;

namespace Mhep.Data.Ingestion.Jobs;

/// <summary>
/// The right to work for one provider's submissions, held by one worker of all processes on this machine at a time, which is what
/// keeps them in order. The system takes it back from a process that is killed.
/// </summary>
internal sealed class Lane : IDisposable
{
    private readonly FileStream _lock;

    private Lane(FileStream held) => _lock = held;

    /// <summary>Takes the lane; null while another worker has it.</summary>
    /// <param name="folder">The spool's folder.</param>
    /// <param name="providerCode">The provider; null: the programme.</param>
    public static Lane? TryTake(string folder, string? providerCode) => TryHold(folder, NameOf(providerCode));

    /// <summary>Takes what only one may have at a time; null while another has it.</summary>
    /// <param name="folder">Made where it is missing.</param>
    /// <param name="name">Name of the file that stands for it.</param>
    public static Lane? TryHold(string folder, string name)
    {
        PrivateFiles.CreateFolder(folder);
        return HeldFile.TryTake(Path.Combine(folder, name)) is { } held ? new Lane(held) : null;
    }

    /// <summary>Lets the lane go.</summary>
    public void Dispose() => _lock.Dispose();

    /// <summary>A code may hold what a file name may not.</summary>
    private static string NameOf(string? providerCode) => providerCode is null
        ? "programme.lane"
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(providerCode.ToUpperInvariant())).AsSpan(0, 8)) + ".lane";
}
