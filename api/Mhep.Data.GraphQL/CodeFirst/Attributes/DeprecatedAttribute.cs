namespace Mhep.Data.GraphQL.CodeFirst;

/// <summary>The element should no longer be used.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Field | AttributeTargets.Parameter, AllowMultiple = false)]
public sealed class DeprecatedAttribute : Attribute
{
    /// <summary>Deprecates the element.</summary>
    /// <param name="reason">Why, and what to use instead; Markdown.</param>
    public DeprecatedAttribute(string reason) => Reason = reason;

    /// <summary>Why, and what to use instead.</summary>
    public string Reason { get; }
}
