package africa.pia.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A person who can sign in.
 *
 * <p>Begins unconfirmed, is active once the address is confirmed, may be suspended for a time or until reinstated, and
 * ends erased, which is final: then nothing personal remains, only the id that comments and articles point to.
 */
@Entity
@Table(name = "account")
class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_seq")
    @SequenceGenerator(name = "account_seq", sequenceName = "account_seq", allocationSize = 50)
    private long id;

    @Column(name = "email")
    private String email;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "name_key")
    private String nameKey;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "locale", nullable = false)
    private String locale;

    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false)
    private AccountStatus status;

    @Column(name = "suspended_until")
    private Instant suspendedUntil;

    @Column(name = "suspended_for")
    private String suspendedFor;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "erased_at")
    private Instant erasedAt;

    @ElementCollection
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Enumerated(EnumType.STRING)
    @Column(name = "role", nullable = false)
    private Set<Role> roles = new HashSet<>();

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    protected Account() {}

    /** A person who has just registered; the address is not confirmed yet. */
    Account(EmailAddress email, DisplayName displayName, String passwordHash, Locale locale, Instant now) {
        this.email = email.value();
        this.locale = locale.toLanguageTag();
        this.createdAt = now;
        this.status = AccountStatus.UNCONFIRMED;
        this.passwordHash = passwordHash;
        rename(displayName);
        roles.add(Role.READER);
    }

    AccountId id() {
        return new AccountId(id);
    }

    /** Where the account stands at an instant: a suspension for a time ends by itself. */
    AccountStatus statusAt(Instant now) {
        if (status == AccountStatus.SUSPENDED && suspendedUntil != null && !now.isBefore(suspendedUntil)) {
            return statusWhenReinstated();
        }
        return status;
    }

    private AccountStatus statusWhenReinstated() {
        return confirmedAt == null ? AccountStatus.UNCONFIRMED : AccountStatus.ACTIVE;
    }

    boolean isErased() {
        return status == AccountStatus.ERASED;
    }

    /** The address is the person's own. */
    void confirm(Instant now) {
        confirmedAt = now;
        if (status == AccountStatus.UNCONFIRMED) {
            status = AccountStatus.ACTIVE;
        }
    }

    /** Registers once more before the first registration was confirmed: what was handed in last counts. */
    void registerAnew(DisplayName displayName, String passwordHash, Locale locale) {
        rename(displayName);
        takePassword(passwordHash);
        speak(locale);
    }

    void rename(DisplayName displayName) {
        this.displayName = displayName.value();
        this.nameKey = displayName.key();
    }

    void speak(Locale locale) {
        this.locale = locale.toLanguageTag();
    }

    void takePassword(String hash) {
        this.passwordHash = hash;
    }

    /** Moves to an address that was confirmed to be the person's own. */
    void moveTo(EmailAddress address) {
        this.email = address.value();
    }

    void takeRoles(Collection<Role> given) {
        roles.clear();
        roles.addAll(given);
        roles.add(Role.READER);
    }

    /** Keeps the person from signing in; {@code until} null means until reinstated. */
    void suspend(Instant until, String reason) {
        status = AccountStatus.SUSPENDED;
        suspendedUntil = until;
        suspendedFor = reason;
    }

    void reinstate() {
        status = statusWhenReinstated();
        suspendedUntil = null;
        suspendedFor = null;
    }

    /** Forgets the person. */
    void erase(Instant now) {
        email = null;
        displayName = null;
        nameKey = null;
        passwordHash = null;
        suspendedUntil = null;
        suspendedFor = null;
        roles.clear();
        erasedAt = now;
        status = AccountStatus.ERASED;
    }

    Optional<EmailAddress> email() {
        return Optional.ofNullable(email).map(EmailAddress::new);
    }

    Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    String displayName() {
        return displayName == null ? "" : displayName;
    }

    Locale locale() {
        return Locale.forLanguageTag(locale);
    }

    Optional<Instant> suspendedUntil() {
        return Optional.ofNullable(suspendedUntil);
    }

    String suspendedFor() {
        return suspendedFor == null ? "" : suspendedFor;
    }

    Instant createdAt() {
        return createdAt;
    }

    long version() {
        return version;
    }

    /** The roles that were given, READER among them. */
    Set<Role> givenRoles() {
        return Set.copyOf(roles);
    }

    /** What the person may do. */
    Set<Role> effectiveRoles() {
        return isErased() ? Set.of() : Role.effective(roles);
    }

    boolean isStaff() {
        return effectiveRoles().stream().anyMatch(Role::isStaff);
    }

    AccountProfile asProfile() {
        return new AccountProfile(id(), displayName(), isStaff(), isErased());
    }
}
