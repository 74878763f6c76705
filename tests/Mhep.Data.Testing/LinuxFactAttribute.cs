using Xunit;

namespace Mhep.Data.Testing;

/// <summary>A test that needs a limit which only Linux sets for a process; skipped elsewhere, and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LinuxFactAttribute : FactAttribute
{
    /// <summary>Decides whether the test can run here.</summary>
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux()) Skip = "Needs Linux: the size of files is limited with 'ulimit -f'.";
    }
}
