namespace TokenStudio.Model.Grants.AlloV2;

/// <summary>What became of a recipient, by the contracts' numbers.</summary>
public enum AlloStatus
{
    None = 0,
    Pending = 1,
    Accepted = 2,
    Rejected = 3,
    Appealed = 4,
    InReview = 5,
    Canceled = 6,
}
