namespace Mhep.Data.Api.Access.Authentication;

/// <summary>Who asks, or why nobody may: exactly one of the two.</summary>
internal readonly record struct CallerAnswer
{
    /// <summary>Someone is known.</summary>
    public CallerAnswer(Caller caller) => Caller = caller;

    /// <summary>Nobody is.</summary>
    public CallerAnswer(Refusal refusal) => Refusal = refusal;

    /// <summary>Who asks; null where nobody may.</summary>
    public Caller? Caller { get; }

    /// <summary>Why nobody may; null where someone is known.</summary>
    public Refusal? Refusal { get; }
}
