using Mhep.Data.Api.Access.Tokens;
using Mhep.Data.Schema.Access;

namespace Mhep.Data.Api.Access;

/// <summary>What a server is told about its callers. The defaults let nobody in without a key.</summary>
internal sealed record AccessOptions
{
    /// <summary>As what a caller asks who shows neither key nor token; null, the default: such a caller gets nothing but the health check.</summary>
    public Role? UnknownCaller { get; init; }

    /// <summary>
    /// Whether whoever is at this machine asks as the programme without a key. For the demonstration alone, whose data are invented
    /// or published. Default false.
    /// </summary>
    public bool LoopbackIsProgramme { get; init; }

    /// <summary>Most refused keys and tokens a minute, from one address and for one key; then nothing more is looked at. Default 20.</summary>
    public int MostFailedAttempts { get; init; } = 20;

    /// <summary>
    /// Whether ADMINISTRATOR may make and rotate keys over the API. Whoever makes a key can ask as anyone with it, so that an administrator who must see nothing of
    /// people would no longer be kept from it. Default false: keys are made on the command line alone; taking one back is always possible.
    /// </summary>
    public bool KeysOverApi { get; init; }

    /// <summary>Whose tokens are accepted; null, the default: nobody's.</summary>
    public TokenOptions? Tokens { get; init; }
}
