namespace Mhep.Data.Testing.Kills;

/// <summary>A way by which files come in, whose process can be killed and started again.</summary>
internal interface IWayIn
{
    /// <summary>For people.</summary>
    string Name { get; }

    /// <summary>How long a file stayed at each point when nobody disturbed it: known once <see cref="LearnAsync"/> has run.</summary>
    IReadOnlyDictionary<KillPoint, TimeSpan> Lasted { get; }

    /// <summary>Where a file of a name has to lie to come in this way.</summary>
    string PathOf(string name);

    /// <summary>Takes a file in undisturbed and learns how long it stays at each point.</summary>
    Task LearnAsync(string name);

    /// <summary>Starts the process and kills it.</summary>
    /// <param name="name">The file that comes in.</param>
    /// <param name="point">How far the file must have come.</param>
    /// <param name="after">How long after it came there.</param>
    /// <param name="isFirst">Whether the file has still to be sent.</param>
    /// <returns>Whether it was killed; false: it had ended of itself.</returns>
    Task<bool> KillAsync(string name, KillPoint point, TimeSpan after, bool isFirst);

    /// <summary>Starts the process again and waits until nothing waits any more.</summary>
    Task RestartAsync(string name);
}
