namespace Mhep.Data.GraphQL.CodeFirst;

/// <summary>The public static methods of the class are subscriptions; each gives an <see cref="IAsyncEnumerable{T}"/> of its events.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false)]
public sealed class SubscriptionTypeAttribute : Attribute
{
}
